-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT d.state, d.integration_id, i.platform_username, s.platform_post_id, s.published_at, s.error, s.error_words,
       p.scheduled_for, p.created_at
FROM deliveries AS d
JOIN posts AS p ON p.id = d.post_id
JOIN integrations AS i ON i.id = d.integration_id
LEFT JOIN sendings AS s ON s.delivery_id = d.id AND s.part = 1
WHERE d.post_id = ?
ORDER BY d.ordinal;
