-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE developer_apps SET user_id = ? WHERE user_id = ?;
