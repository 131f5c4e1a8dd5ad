-- SPDX-License-Identifier: GPL-3.0-or-later
-- Posts of a span of time with a part that failed, the latest try first, with what the network said.
SELECT p.id, p.content, max(s.error_words),
       max(coalesce((SELECT max(a.started_at) FROM attempts AS a WHERE a.sending_id = s.id), s.due_at)) AS tried,
       p.scheduled_for
FROM deliveries AS d
JOIN sendings AS s ON s.delivery_id = d.id
JOIN posts AS p ON p.id = d.post_id
WHERE d.post_id IN (SELECT q.id FROM posts AS q
                    WHERE q.position >= ? AND q.position < ? AND q.deleted_at IS NULL
                      AND (? IS NULL OR q.user_id = ?))
  AND s.state = 'FAILED'
GROUP BY p.id ORDER BY tried DESC;
