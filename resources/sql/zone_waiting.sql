-- SPDX-License-Identifier: GPL-3.0-or-later
-- A page, in an order that moving a post does not change.
SELECT id, scheduled_for, wall_time FROM posts
WHERE id > ? AND timezone = ? AND +status = 'SCHEDULED' AND +scheduled_for > ? AND wall_time IS NOT NULL
ORDER BY id LIMIT 200;
