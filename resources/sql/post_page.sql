-- SPDX-License-Identifier: GPL-3.0-or-later
-- The inner query needs an index alone; whole rows are read for one page only.
FROM posts
WHERE position IN (SELECT p.position FROM posts AS p WHERE {where} ORDER BY p.position DESC LIMIT ? OFFSET ?)
ORDER BY position DESC
