-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT p.position FROM post_search AS s CROSS JOIN posts AS p ON p.position = -s.rowid
WHERE s.post_search MATCH ? AND {where}
ORDER BY s.rowid DESC;
