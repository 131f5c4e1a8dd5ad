-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE users SET password_hash = ?, updated_at = ? WHERE id = ?;
