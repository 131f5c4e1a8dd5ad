-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT position FROM posts WHERE id = ?;
