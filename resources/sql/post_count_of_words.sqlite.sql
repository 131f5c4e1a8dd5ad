-- SPDX-License-Identifier: GPL-3.0-or-later
-- All that the index finds, less what of it lies in the trash; an empty trash costs nothing.
SELECT (SELECT count(*) FROM post_search WHERE post_search MATCH ?)
     - (SELECT count(*) FROM posts WHERE deleted_at IS NOT NULL
        AND -position IN (SELECT rowid FROM post_search WHERE post_search MATCH ?));
