-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @api_key_columns@, owner_role, owner_timezone
FROM api_keys JOIN (SELECT id AS owner, role AS owner_role, timezone AS owner_timezone FROM users) ON owner = user_id
WHERE prefix = ?;
