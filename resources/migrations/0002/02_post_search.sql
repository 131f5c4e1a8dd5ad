-- SPDX-License-Identifier: GPL-3.0-or-later
-- Its rowid is the place, so that matches come in order of time, the latest first, without sorting. (Read backwards, the
-- engine grows a list by eight entries at a time: seconds, where memory is copied to grow.) The prefix indexes make a short
-- prefix that matches most posts as quick as a rare word.
CREATE VIRTUAL TABLE post_search USING fts5 (
    words,
    content = 'post_words',
    content_rowid = 'place',
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '1 2 3 4'
);
