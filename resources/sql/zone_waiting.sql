-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @post_columns@ FROM posts
WHERE timezone = ? AND status = 'SCHEDULED' AND scheduled_for > ? AND wall_time IS NOT NULL
ORDER BY scheduled_for;
