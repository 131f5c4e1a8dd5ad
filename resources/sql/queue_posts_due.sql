-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT count(DISTINCT d.post_id)
FROM integrations AS i
JOIN sendings AS s ON s.integration_id = i.id AND s.state = 'WAITING' AND s.not_before < ?
JOIN deliveries AS d ON d.id = s.delivery_id
JOIN posts AS p ON p.id = d.post_id
WHERE i.is_active = 1 AND i.is_removed = 0 AND i.health = 'CONNECTED' AND p.deleted_at IS NULL;
