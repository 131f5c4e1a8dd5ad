-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE UNIQUE INDEX integrations_identity ON integrations (user_id, platform, platform_account_id) WHERE is_removed = 0;
