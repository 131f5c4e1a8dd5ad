-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @post_columns@ FROM posts
WHERE approval = 'PENDING' AND deleted_at IS NULL AND (? IS NULL OR user_id = ?)
ORDER BY scheduled_for, position LIMIT ?;
