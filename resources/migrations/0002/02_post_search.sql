-- SPDX-License-Identifier: GPL-3.0-or-later
-- Its rowid is the post's position, so that matches come in order of time without sorting. The prefix indexes make a
-- short prefix that matches most posts as quick as a rare word.
CREATE VIRTUAL TABLE post_search USING fts5 (
    words,
    content = 'post_words',
    content_rowid = 'position',
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '1 2 3 4'
);
