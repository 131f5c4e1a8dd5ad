-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @integration_columns@ FROM integrations
WHERE user_id = ? AND platform = ? AND platform_account_id = ? AND is_removed = 0;
