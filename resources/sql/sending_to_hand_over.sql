-- SPDX-License-Identifier: GPL-3.0-or-later
-- First parts that wait for their time though the person wants the network's own scheduler to have them before.
SELECT @sending_columns@, d.post_id, s.integration_id, p.revision, @sending_has_later_parts@
FROM sendings AS s
JOIN deliveries AS d ON d.id = s.delivery_id
JOIN posts AS p ON p.id = d.post_id
WHERE s.state = 'WAITING' AND s.part = 1 AND s.not_before = s.due_at AND s.due_at > ? AND s.tries = 0
  AND json_extract(d.settings, '$.handOver') = 1 AND p.deleted_at IS NULL
  AND @post_is_allowed@
ORDER BY s.due_at
LIMIT 100;
