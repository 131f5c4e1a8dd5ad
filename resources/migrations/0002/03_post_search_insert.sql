-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TRIGGER post_search_insert AFTER INSERT ON posts
BEGIN
    INSERT INTO post_search (rowid, words) SELECT place, words FROM post_words WHERE position = NEW.position;
END;
