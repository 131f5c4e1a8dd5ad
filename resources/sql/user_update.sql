-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE users SET email = ?, email_key = ?, name = ?, role = ?, timezone = ?, locale = ?, updated_at = ? WHERE id = ?;
