-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO posts (
    id, user_id, content, media_urls, parts, labels, platforms, wall_time, timezone, scheduled_for,
    recurrence, catch_up, catch_up_within, status, published_at, error_message, platform_post_ids,
    created_by, approval, revision, created_at, updated_at, deleted_at, position,
    series_id, occurrence, has_own_changes
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
