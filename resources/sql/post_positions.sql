-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT p.position FROM posts AS p WHERE {where} ORDER BY p.position;
