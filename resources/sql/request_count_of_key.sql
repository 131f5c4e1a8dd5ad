-- SPDX-License-Identifier: GPL-3.0-or-later
-- Posts that go out, or went, by what one key asked for, in a span of time. What is in the trash counts when it went out before.
SELECT count(*)
FROM requests AS r
JOIN posts AS p ON p.id = r.post_id
WHERE r.key_id = ? AND r.asked_at IS NOT NULL AND (? IS NULL OR p.id <> ?)
  AND p.scheduled_for >= ? AND p.scheduled_for < ? AND p.status <> 'DRAFT'
  AND (p.deleted_at IS NULL OR p.status <> 'SCHEDULED');
