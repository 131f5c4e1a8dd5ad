-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT p.scope, p.subject, p.owner, p.until_at, p.paused_by, p.paused_at
FROM pauses AS p
WHERE (p.until_at IS NULL OR p.until_at > ?)
  AND (p.scope <> 'ACCOUNT' OR EXISTS (SELECT 1 FROM integrations AS i WHERE i.id = p.subject AND i.is_removed = 0))
ORDER BY CASE p.scope WHEN 'ALL' THEN 0 WHEN 'ACCOUNT' THEN 1 ELSE 2 END, p.subject, p.owner;
