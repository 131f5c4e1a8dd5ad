-- SPDX-License-Identifier: GPL-3.0-or-later
-- What other people's posts show.
UPDATE media SET user_id = ?
WHERE user_id = ? AND EXISTS (SELECT 1 FROM post_media WHERE media_id = media.id);
