-- SPDX-License-Identifier: GPL-3.0-or-later
id, user_id, platform, platform_account_id, platform_username, display_name, avatar, server_url,
access_token, refresh_token, token_expires_at, scopes, settings, facts, facts_read_at, is_active,
health, health_reason, is_practice, app_id, created_at, updated_at
