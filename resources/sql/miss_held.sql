-- SPDX-License-Identifier: GPL-3.0-or-later
-- What came due while nothing could be sent and now waits for a person's word.
SELECT s.id, d.id, d.post_id, s.integration_id, i.platform, i.platform_username, s.due_at, p.content
FROM sendings AS s
JOIN deliveries AS d ON d.id = s.delivery_id
JOIN posts AS p ON p.id = d.post_id
JOIN integrations AS i ON i.id = s.integration_id
WHERE s.integration_id IN (SELECT a.id FROM integrations AS a WHERE a.is_removed = 0)
  AND s.state = 'HELD' AND s.hold = 'MISSED' AND s.part = 1
  AND p.deleted_at IS NULL AND (? IS NULL OR p.user_id = ?)
ORDER BY s.due_at, p.position, d.ordinal
LIMIT 1000;
