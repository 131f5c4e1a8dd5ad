-- SPDX-License-Identifier: GPL-3.0-or-later
-- Posts that the pause of a label keeps back beyond that moment.
SELECT DISTINCT p.id
FROM pauses AS b
JOIN post_labels AS t ON t.label = b.subject
JOIN posts AS p ON p.id = t.post_id
WHERE b.scope = 'LABEL' AND b.owner IN ('', p.user_id) AND (b.until_at IS NULL OR b.until_at > ?)
  AND p.status IN ('SCHEDULED', 'PUBLISHING');
