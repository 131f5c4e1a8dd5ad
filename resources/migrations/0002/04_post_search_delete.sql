-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TRIGGER post_search_delete BEFORE DELETE ON posts
BEGIN
    INSERT INTO post_search (post_search, rowid, words)
    SELECT 'delete', place, words FROM post_words WHERE position = OLD.position;
END;
