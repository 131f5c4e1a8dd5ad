-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT count(DISTINCT d.post_id)
FROM sendings AS s
JOIN deliveries AS d ON d.id = s.delivery_id
JOIN posts AS p ON p.id = d.post_id
WHERE s.integration_id IN (SELECT i.id FROM integrations AS i) AND s.state = 'SENDING'
  AND p.deleted_at IS NULL AND (? IS NULL OR p.user_id = ?);
