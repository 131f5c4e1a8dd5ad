-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM developer_apps WHERE id = ?;
