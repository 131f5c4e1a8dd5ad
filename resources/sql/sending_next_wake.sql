-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT min(at) FROM (
    -- The first waiting one of each account, not before the account may speak again.
    SELECT (SELECT w.not_before FROM sendings AS w
            WHERE w.integration_id = i.id AND w.state = 'WAITING'
              AND w.not_before > CASE WHEN i.quiet_until > ? THEN i.quiet_until ELSE ? END
            ORDER BY w.not_before LIMIT 1) AS at
    FROM integrations AS i
    WHERE NOT EXISTS (@pause_on_account@) AND i.is_active = 1 AND i.health = 'CONNECTED'
    UNION ALL
    SELECT i.quiet_until
    FROM integrations AS i
    WHERE NOT EXISTS (@pause_on_account@) AND i.is_active = 1 AND i.health = 'CONNECTED' AND i.quiet_until > ?
      AND EXISTS (SELECT 1 FROM sendings AS w
                  WHERE w.integration_id = i.id AND w.state = 'WAITING' AND w.not_before <= i.quiet_until)
    UNION ALL
    SELECT (SELECT u.not_before FROM sendings AS u
            WHERE u.integration_id = i.id AND u.state = 'UNCONFIRMED' AND u.not_before > ?
            ORDER BY u.not_before LIMIT 1)
    FROM integrations AS i
    UNION ALL
    SELECT (SELECT h.not_before FROM sendings AS h
            WHERE h.integration_id = i.id AND h.state = 'HANDED_OVER' AND h.not_before > ?
            ORDER BY h.not_before LIMIT 1)
    FROM integrations AS i
    UNION ALL
    -- A lease that runs out frees its sending and its account.
    SELECT (SELECT l.lease_until FROM sendings AS l
            WHERE l.integration_id = i.id AND l.lease_until > ?
            ORDER BY l.lease_until LIMIT 1)
    FROM integrations AS i
    UNION ALL
    SELECT min(b.until_at) FROM pauses AS b WHERE b.until_at > ?
) AS moments;
