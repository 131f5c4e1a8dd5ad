-- SPDX-License-Identifier: GPL-3.0-or-later
-- Posts of which nobody but a person knows how they go on. What waits for its account to be connected again is that
-- account's matter, and what a person paused is wanted so.
SELECT DISTINCT d.post_id
FROM integrations AS i
JOIN sendings AS s ON s.integration_id = i.id
    AND (s.state = 'UNCONFIRMED' OR (s.state = 'HELD' AND s.hold IN ('APPROVAL', 'MISSED')))
JOIN deliveries AS d ON d.id = s.delivery_id
JOIN posts AS p ON p.id = d.post_id
WHERE p.deleted_at IS NULL AND i.is_removed = 0 AND (? IS NULL OR p.user_id = ?);
