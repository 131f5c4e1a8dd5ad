-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE api_keys SET
    user_id = ?, name = ?, scopes = ?, is_active = ?, requires_approval = ?, allowed_integrations = ?,
    daily_budget = ?, quiet_hours = ?, last_client = ?, last_used_at = ?, expires_at = ?,
    revoked_at = ?, created_at = ?
WHERE id = ?;
