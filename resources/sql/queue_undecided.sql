-- SPDX-License-Identifier: GPL-3.0-or-later
-- Posts of which nobody but a person knows how they go on. What waits for its account to be connected again is that
-- account's matter, and what a person paused is wanted so.
SELECT DISTINCT d.post_id
FROM sendings AS s
JOIN deliveries AS d ON d.id = s.delivery_id
JOIN posts AS p ON p.id = d.post_id
WHERE s.integration_id IN (SELECT i.id FROM integrations AS i WHERE i.is_removed = 0)
  AND s.state IN ('UNCONFIRMED', 'HELD') AND (s.state = 'UNCONFIRMED' OR s.hold IN ('APPROVAL', 'MISSED'))
  AND p.deleted_at IS NULL AND (? IS NULL OR p.user_id = ?);
