-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @developer_app_columns@ FROM developer_apps
WHERE user_id = ? AND platform = ? AND server_url = ?
ORDER BY created_at DESC, id DESC LIMIT 1;
