-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is searched of a post: content, the text of its parts, labels. The latest has the lowest place.
CREATE VIEW post_words AS
SELECT position,
       -position AS place,
       content
           || char(10) || coalesce((SELECT group_concat(json_extract(part.value, '$.text'), char(10))
                                    FROM json_each(posts.parts) AS part), '')
           || char(10) || coalesce((SELECT group_concat(label.value, char(10))
                                    FROM json_each(posts.labels) AS label), '') AS words
FROM posts;
