-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT p.id, p.content,
       coalesce((SELECT k.name FROM requests AS r JOIN api_keys AS k ON k.id = r.key_id WHERE r.post_id = p.id), ''),
       (SELECT r.asked_at FROM requests AS r WHERE r.post_id = p.id), p.scheduled_for
FROM posts AS p
WHERE p.approval = 'PENDING' AND p.deleted_at IS NULL AND (? IS NULL OR p.user_id = ?)
ORDER BY p.scheduled_for, p.position LIMIT ?;
