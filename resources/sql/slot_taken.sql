-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT s.due_at
FROM sendings AS s
JOIN deliveries AS d ON d.id = s.delivery_id
JOIN posts AS p ON p.id = d.post_id
WHERE s.integration_id = ? AND s.state IN ('WAITING', 'HELD', 'SENDING', 'HANDED_OVER', 'UNCONFIRMED')
  AND s.part = 1 AND s.due_at >= ? AND p.deleted_at IS NULL;
