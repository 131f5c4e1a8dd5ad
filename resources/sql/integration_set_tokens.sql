-- SPDX-License-Identifier: GPL-3.0-or-later
-- The old refresh token stays when the new answer brought none.
UPDATE integrations SET
    access_token = ?, refresh_token = CASE WHEN ? THEN ? ELSE refresh_token END, token_expires_at = ?,
    token_generation = token_generation + 1, updated_at = ?
WHERE id = ?;
