-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TRIGGER post_search_after_update AFTER UPDATE OF position, content, parts, labels ON posts
WHEN OLD.position <> NEW.position OR OLD.content <> NEW.content OR OLD.parts <> NEW.parts OR OLD.labels <> NEW.labels
BEGIN
    INSERT INTO post_search (rowid, words) SELECT place, words FROM post_words WHERE position = NEW.position;
END;
