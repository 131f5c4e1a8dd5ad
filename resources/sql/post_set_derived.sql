-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE posts SET status = ?, published_at = ?, error_message = ?, platform_post_ids = ?, updated_at = ?, position = ?
WHERE id = ?;
