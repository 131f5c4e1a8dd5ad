-- SPDX-License-Identifier: GPL-3.0-or-later
-- Matches come in order of their rowid, which is the position turned round: reading stops at the page's end.
FROM posts
WHERE position IN (SELECT p.position FROM post_search AS s CROSS JOIN posts AS p ON p.position = -s.rowid
                   WHERE s.post_search MATCH ? AND {where}
                   ORDER BY s.rowid LIMIT ? OFFSET ?)
ORDER BY position DESC
