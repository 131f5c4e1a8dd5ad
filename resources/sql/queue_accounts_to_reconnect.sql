-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT count(*) FROM integrations
WHERE health = 'NEEDS_REAUTH' AND is_removed = 0 AND (? IS NULL OR user_id = ?);
