-- SPDX-License-Identifier: GPL-3.0-or-later
id, user_id, platform, server_url, client_id, client_secret, redirect_uri, scopes, created_at
