-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first five of each account, found by its index: the first five of all are among them. While everything is paused they
-- are the same.
SELECT d.post_id, s.not_before, i.platform, p.content
FROM integrations AS i
JOIN sendings AS s ON s.id IN (
    SELECT w.id
    FROM sendings AS w
    JOIN deliveries AS wd ON wd.id = w.delivery_id
    JOIN posts AS wp ON wp.id = wd.post_id
    WHERE w.integration_id = i.id AND w.state = 'WAITING' AND w.part = 1
      AND wp.deleted_at IS NULL AND (? IS NULL OR wp.user_id = ?)
      AND NOT EXISTS (SELECT 1 FROM pauses AS b
                      WHERE (b.until_at IS NULL OR b.until_at > w.not_before)
                        AND ((b.scope = 'ACCOUNT' AND b.subject = i.id)
                             OR (b.scope = 'LABEL' AND b.owner IN ('', wp.user_id)
                                 AND EXISTS (SELECT 1 FROM post_labels AS t
                                             WHERE t.label = b.subject AND t.post_id = wp.id))))
    ORDER BY w.not_before LIMIT 5)
JOIN deliveries AS d ON d.id = s.delivery_id
JOIN posts AS p ON p.id = d.post_id
WHERE i.is_active = 1 AND i.is_removed = 0 AND i.health = 'CONNECTED'
ORDER BY s.not_before, p.position, d.ordinal;
