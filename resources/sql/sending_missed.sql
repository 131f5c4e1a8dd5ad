-- SPDX-License-Identifier: GPL-3.0-or-later
-- First parts whose time is past though nothing holds them back now, in the order in which they were promised.
SELECT @sending_columns@, p.id, s.integration_id, p.revision, @sending_has_later_parts@,
       p.catch_up, p.catch_up_within
FROM integrations AS i
JOIN sendings AS s ON s.integration_id = i.id AND s.state = 'WAITING' AND s.part = 1 AND s.not_before < ?
JOIN deliveries AS d ON d.id = s.delivery_id
JOIN posts AS p ON p.id = d.post_id
WHERE NOT EXISTS (@pause_on_account@) AND NOT EXISTS (@pause_on_label@)
  AND i.is_active = 1 AND i.health = 'CONNECTED' AND (i.quiet_until IS NULL OR i.quiet_until <= ?)
  AND p.deleted_at IS NULL AND @post_is_allowed@
ORDER BY s.due_at, p.position, s.id
LIMIT 500;
