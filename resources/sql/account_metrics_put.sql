-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO account_metrics (integration_id, day, followers, following, posts, views, fetched_at)
VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (integration_id, day) DO UPDATE SET
    followers = excluded.followers, following = excluded.following, posts = excluded.posts, views = excluded.views,
    fetched_at = excluded.fetched_at;
