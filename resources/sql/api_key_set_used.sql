-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE api_keys SET last_client = ?, last_used_at = ? WHERE id = ?;
