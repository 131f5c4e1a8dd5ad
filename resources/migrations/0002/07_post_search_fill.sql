-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO post_search (rowid, words) SELECT place, words FROM post_words ORDER BY place;
