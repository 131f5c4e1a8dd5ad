-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @developer_app_columns@ FROM developer_apps WHERE user_id = ? ORDER BY created_at, id;
