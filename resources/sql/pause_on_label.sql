-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT 1 FROM pauses AS b JOIN post_labels AS t ON t.label = b.subject AND t.post_id = p.id
WHERE b.scope = 'LABEL' AND b.owner IN ('', p.user_id) AND (b.until_at IS NULL OR b.until_at > ?)
