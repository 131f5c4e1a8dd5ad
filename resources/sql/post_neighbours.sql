-- SPDX-License-Identifier: GPL-3.0-or-later
-- Posts of one account in a stretch of time that went out or will. Times first: a few days hold few posts.
SELECT p.id, coalesce(d.content_override, p.content), coalesce(d.scheduled_for, p.scheduled_for, p.published_at) AS moment
FROM posts AS p CROSS JOIN deliveries AS d ON d.post_id = p.id
WHERE p.position >= ? AND p.position < ? AND p.deleted_at IS NULL AND d.integration_id = ?
  AND d.state NOT IN ('DRAFT', 'FAILED', 'SKIPPED')
ORDER BY p.position;
