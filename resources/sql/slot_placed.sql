-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT d.id, d.post_id, s.due_at
FROM sendings AS s
JOIN deliveries AS d ON d.id = s.delivery_id
JOIN posts AS p ON p.id = d.post_id
WHERE s.integration_id = ? AND s.state = 'WAITING' AND s.part = 1 AND s.due_at > ? AND s.tries = 0
  AND d.is_queued = 1 AND p.deleted_at IS NULL
ORDER BY s.due_at, p.created_at, d.id;
