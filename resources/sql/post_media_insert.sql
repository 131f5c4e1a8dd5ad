-- SPDX-License-Identifier: GPL-3.0-or-later
-- A link to media that does not exist is none.
INSERT INTO post_media (post_id, media_id) SELECT ?, id FROM media WHERE id = ?;
