-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT d.post_id, s.integration_id, s.platform_post_id, s.published_at,
       (SELECT MAX(a.fetched_at) FROM analytics AS a
        WHERE a.post_id = d.post_id AND a.integration_id = s.integration_id)
FROM sendings AS s JOIN deliveries AS d ON d.id = s.delivery_id
WHERE s.integration_id = ? AND s.part = 1 AND s.state = 'PUBLISHED' AND s.platform_post_id IS NOT NULL
ORDER BY s.published_at DESC LIMIT ?;
