-- SPDX-License-Identifier: GPL-3.0-or-later
-- Not the position: naming it would touch four indexes and the search's triggers for nothing.
UPDATE posts SET status = ?, published_at = ?, error_message = ?, platform_post_ids = ?, updated_at = ? WHERE id = ?;
