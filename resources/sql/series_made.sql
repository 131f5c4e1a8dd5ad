-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT occurrence FROM posts WHERE series_id = ?;
