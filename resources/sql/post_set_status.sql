-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE posts SET status = ?, updated_at = ? WHERE id = ?;
