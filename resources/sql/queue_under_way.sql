-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT count(DISTINCT d.post_id)
FROM integrations AS i
JOIN sendings AS s ON s.integration_id = i.id AND s.state = 'SENDING'
JOIN deliveries AS d ON d.id = s.delivery_id
JOIN posts AS p ON p.id = d.post_id
WHERE p.deleted_at IS NULL AND (? IS NULL OR p.user_id = ?);
