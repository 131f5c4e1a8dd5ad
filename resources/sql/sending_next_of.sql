-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an account sends next when the one in hand is out: the first of sending_due for it alone, when it is punctual.
SELECT @sending_columns@, d.post_id, s.integration_id, o.revision, @sending_has_later_parts@
FROM integrations AS i
JOIN sendings AS s ON s.id = (
    SELECT w.id
    FROM sendings AS w
    WHERE w.integration_id = i.id AND w.state = 'WAITING' AND w.not_before <= ? AND w.not_before >= ?
      AND (w.part = 1 OR EXISTS (SELECT 1 FROM sendings AS b WHERE b.delivery_id = w.delivery_id
                                 AND b.part = w.part - 1 AND b.state = 'PUBLISHED'))
      AND EXISTS (SELECT 1 FROM deliveries AS wd JOIN posts AS p ON p.id = wd.post_id
                  WHERE wd.id = w.delivery_id AND p.deleted_at IS NULL AND @post_is_allowed@
                    AND NOT EXISTS (@pause_on_label@))
    ORDER BY w.not_before, w.part LIMIT 1)
JOIN deliveries AS d ON d.id = s.delivery_id
JOIN posts AS o ON o.id = d.post_id
WHERE i.id = ? AND NOT EXISTS (@pause_on_account@)
  AND i.is_active = 1 AND i.health = 'CONNECTED' AND (i.quiet_until IS NULL OR i.quiet_until <= ?)
  AND NOT EXISTS (SELECT 1 FROM sendings AS l WHERE l.integration_id = i.id AND l.lease_until > ? AND l.id <> ?);
