-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE integrations SET
    platform_account_id = ?, platform_username = ?, display_name = ?, avatar = ?, server_url = ?, scopes = ?,
    settings = ?, facts = ?, facts_read_at = ?, is_active = ?, is_practice = ?, app_id = ?, updated_at = ?
WHERE id = ?;
