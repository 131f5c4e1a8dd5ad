-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT count(DISTINCT d.post_id)
FROM sendings AS s
JOIN deliveries AS d ON d.id = s.delivery_id
JOIN posts AS p ON p.id = d.post_id
WHERE s.integration_id IN (SELECT i.id FROM integrations AS i
                           WHERE i.is_active = 1 AND i.is_removed = 0 AND i.health = 'CONNECTED')
  AND s.state = 'WAITING' AND s.not_before < ? AND p.deleted_at IS NULL;
