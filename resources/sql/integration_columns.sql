-- SPDX-License-Identifier: GPL-3.0-or-later
id, user_id, platform, platform_account_id, platform_username, display_name, avatar, server_url,
access_token, refresh_token, token_expires_at, scopes, settings, facts, facts_read_at, is_active,
CASE WHEN health = 'CONNECTED' AND EXISTS (SELECT 1 FROM pauses AS b WHERE b.scope = 'ACCOUNT'
                                           AND b.subject = integrations.id)
     THEN 'PAUSED' ELSE health END,
health_reason, is_practice, app_id, created_at, updated_at
