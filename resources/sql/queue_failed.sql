-- SPDX-License-Identifier: GPL-3.0-or-later
-- Posts of a span of time with a part that failed, and when it was last tried.
SELECT d.post_id,
       max(coalesce((SELECT max(a.started_at) FROM attempts AS a WHERE a.sending_id = s.id), s.due_at))
FROM posts AS p
JOIN deliveries AS d ON d.post_id = p.id
JOIN sendings AS s ON s.delivery_id = d.id
WHERE p.position >= ? AND p.position < ? AND p.deleted_at IS NULL AND s.state = 'FAILED'
  AND (? IS NULL OR p.user_id = ?)
GROUP BY d.post_id;
