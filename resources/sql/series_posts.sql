-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @post_columns@ FROM posts WHERE series_id = ? ORDER BY occurrence;
