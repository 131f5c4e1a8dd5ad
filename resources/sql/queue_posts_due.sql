-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a pause keeps back beyond its time goes by the rule for late posts, not by itself.
SELECT count(DISTINCT d.post_id)
FROM sendings AS s
JOIN deliveries AS d ON d.id = s.delivery_id
JOIN posts AS p ON p.id = d.post_id
WHERE s.integration_id IN (SELECT i.id FROM integrations AS i
                           WHERE i.is_active = 1 AND i.is_removed = 0 AND i.health = 'CONNECTED')
  AND s.state = 'WAITING' AND s.not_before < ? AND p.deleted_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM pauses AS b
                  WHERE (b.until_at IS NULL OR b.until_at > s.not_before)
                    AND (b.scope = 'ALL' OR (b.scope = 'ACCOUNT' AND b.subject = s.integration_id)
                         OR (b.scope = 'LABEL' AND b.owner IN ('', p.user_id)
                             AND EXISTS (SELECT 1 FROM post_labels AS t
                                         WHERE t.label = b.subject AND t.post_id = p.id))));
