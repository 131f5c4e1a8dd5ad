-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT count(*) FROM post_search AS s CROSS JOIN posts AS p ON p.position = -s.rowid
WHERE s.post_search MATCH ? AND {where};
