-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @developer_app_columns@ FROM developer_apps WHERE id = ?;
