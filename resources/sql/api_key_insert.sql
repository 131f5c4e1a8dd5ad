-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO api_keys (
    id, user_id, name, prefix, key_hash, scopes, is_active, requires_approval, allowed_integrations,
    daily_budget, quiet_hours, last_client, last_used_at, expires_at, revoked_at, created_at
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
