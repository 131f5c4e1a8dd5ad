-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @api_key_columns@ FROM api_keys WHERE user_id = ? ORDER BY created_at DESC, id DESC;
