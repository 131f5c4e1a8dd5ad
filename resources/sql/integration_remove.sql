-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE integrations SET
    is_removed = 1, is_active = 0, access_token = ?, refresh_token = ?, token_expires_at = NULL,
    refresh_owner = NULL, refresh_until = NULL
WHERE id = ?;
