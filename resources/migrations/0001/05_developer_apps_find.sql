-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX developer_apps_find ON developer_apps (user_id, platform, server_url, created_at);
