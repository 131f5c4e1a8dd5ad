-- SPDX-License-Identifier: GPL-3.0-or-later
-- Accounts that have to be connected again, with how many posts wait for that and when the first of them was due.
SELECT i.id, i.platform_username, i.platform, i.health_reason,
       (SELECT count(DISTINCT s.delivery_id) FROM sendings AS s
        WHERE s.integration_id = i.id AND s.state = 'HELD' AND s.hold = 'REAUTH'),
       (SELECT min(s.due_at) FROM sendings AS s
        WHERE s.integration_id = i.id AND s.state = 'HELD' AND s.hold = 'REAUTH')
FROM integrations AS i
WHERE i.health = 'NEEDS_REAUTH' AND i.is_removed = 0 AND (? IS NULL OR i.user_id = ?)
ORDER BY i.platform_username, i.id LIMIT ?;
