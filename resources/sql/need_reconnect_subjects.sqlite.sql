-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT i.id FROM integrations AS i
WHERE i.health = 'NEEDS_REAUTH' AND i.is_removed = 0 AND (? IS NULL OR i.user_id = ?)
  AND (? = '[]' OR i.id IN (SELECT value FROM json_each(?)));
