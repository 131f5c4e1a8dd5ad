-- SPDX-License-Identifier: GPL-3.0-or-later
-- The user's accounts that somebody else has connected too.
SELECT mine.id
FROM integrations AS mine
JOIN integrations AS theirs
    ON theirs.platform = mine.platform AND theirs.platform_account_id = mine.platform_account_id
WHERE mine.user_id = ? AND theirs.user_id = ? AND mine.is_removed = 0 AND theirs.is_removed = 0;
