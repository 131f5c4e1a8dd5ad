-- SPDX-License-Identifier: GPL-3.0-or-later
-- A JSON array of positions, as texts.
SELECT @card_columns@ FROM posts
WHERE position IN (SELECT CAST(value AS INTEGER) FROM json_each(?))
ORDER BY position;
