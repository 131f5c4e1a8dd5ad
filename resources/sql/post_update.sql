-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE posts SET
    content = ?, media_urls = ?, parts = ?, labels = ?, wall_time = ?, timezone = ?, scheduled_for = ?, recurrence = ?,
    catch_up = ?, catch_up_within = ?, approval = ?, revision = revision + 1, updated_at = ?, position = ?,
    series_id = ?, occurrence = ?, has_own_changes = ?
WHERE id = ? AND revision = ?;
