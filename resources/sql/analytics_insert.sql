-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO analytics (
    id, post_id, integration_id, platform, impressions, likes, shares, comments, clicks, fetched_at
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
