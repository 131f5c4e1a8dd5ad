-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT d.post_id
FROM integrations AS i
JOIN sendings AS s ON s.integration_id = i.id AND s.state = 'WAITING' AND s.not_before <= ?
JOIN deliveries AS d ON d.id = s.delivery_id
JOIN posts AS p ON p.id = d.post_id AND p.deleted_at IS NULL
WHERE EXISTS (SELECT 1 FROM post_media AS m WHERE m.post_id = d.post_id)
GROUP BY d.post_id
ORDER BY min(s.not_before)
LIMIT ?;
