-- SPDX-License-Identifier: GPL-3.0-or-later
-- Posts of a span of time with a part that failed, and when it was last tried.
SELECT d.post_id,
       max(coalesce((SELECT max(a.started_at) FROM attempts AS a WHERE a.sending_id = s.id), s.due_at))
FROM deliveries AS d
JOIN sendings AS s ON s.delivery_id = d.id
WHERE d.post_id IN (SELECT p.id FROM posts AS p
                    WHERE p.position >= ? AND p.position < ? AND p.deleted_at IS NULL
                      AND (? IS NULL OR p.user_id = ?))
  AND s.state = 'FAILED'
GROUP BY d.post_id;
