-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @sending_columns@, d.post_id, s.integration_id, p.revision, @sending_has_later_parts@
FROM sendings AS s
JOIN deliveries AS d ON d.id = s.delivery_id
JOIN posts AS p ON p.id = d.post_id
JOIN integrations AS i ON i.id = s.integration_id
WHERE s.state IN ('WAITING', 'HELD', 'SENDING', 'UNCONFIRMED') AND s.due_at <= ?
  AND p.deleted_at IS NULL AND i.is_removed = 0
ORDER BY s.due_at, s.part;
