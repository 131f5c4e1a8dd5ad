-- SPDX-License-Identifier: GPL-3.0-or-later
-- The last one taken at a moment, or what was given.
SELECT coalesce(max(position), ?) FROM posts WHERE position BETWEEN ? AND ?;
