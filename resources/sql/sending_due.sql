-- SPDX-License-Identifier: GPL-3.0-or-later
-- For each account the first of each kind, found by an index: what lies behind it costs nothing.
SELECT @sending_columns@, d.post_id, s.integration_id, o.revision, @sending_has_later_parts@
FROM (
    SELECT (
        SELECT w.id
        FROM sendings AS w
        WHERE w.integration_id = i.id AND w.state = 'WAITING' AND w.not_before <= ?
          AND (w.part = 1 OR EXISTS (SELECT 1 FROM sendings AS b WHERE b.delivery_id = w.delivery_id
                                     AND b.part = w.part - 1 AND b.state = 'PUBLISHED'))
          AND EXISTS (SELECT 1 FROM deliveries AS wd JOIN posts AS p ON p.id = wd.post_id
                      WHERE wd.id = w.delivery_id AND p.deleted_at IS NULL AND @post_is_allowed@
                        AND NOT EXISTS (@pause_on_label@))
        ORDER BY w.not_before, w.part LIMIT 1) AS id
    FROM integrations AS i
    WHERE NOT EXISTS (@pause_on_account@)
      AND i.is_active = 1 AND i.health = 'CONNECTED' AND (i.quiet_until IS NULL OR i.quiet_until <= ?)
      AND NOT EXISTS (SELECT 1 FROM sendings AS l WHERE l.integration_id = i.id AND l.lease_until > ?)
    UNION ALL
    SELECT (
        SELECT u.id FROM sendings AS u
        WHERE u.integration_id = i.id AND u.state = 'UNCONFIRMED' AND u.not_before <= ?
          AND (u.lease_until IS NULL OR u.lease_until <= ?)
        ORDER BY u.not_before, u.part LIMIT 1)
    FROM integrations AS i
    UNION ALL
    SELECT (
        SELECT h.id FROM sendings AS h
        WHERE h.integration_id = i.id AND h.state = 'HANDED_OVER' AND h.not_before <= ?
          AND (h.lease_until IS NULL OR h.lease_until <= ?)
        ORDER BY h.not_before, h.part LIMIT 1)
    FROM integrations AS i
    UNION ALL
    SELECT (
        SELECT e.id FROM sendings AS e
        WHERE e.integration_id = i.id AND e.state = 'SENDING' AND (e.lease_until IS NULL OR e.lease_until <= ?)
        ORDER BY e.lease_until LIMIT 1)
    FROM integrations AS i
) AS first
JOIN sendings AS s ON s.id = first.id
JOIN deliveries AS d ON d.id = s.delivery_id
JOIN posts AS o ON o.id = d.post_id
ORDER BY CASE s.state WHEN 'SENDING' THEN s.lease_until ELSE s.not_before END, s.part;
