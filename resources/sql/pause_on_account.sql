-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT 1 FROM pauses AS b
WHERE (b.scope = 'ALL' OR (b.scope = 'ACCOUNT' AND b.subject = i.id)) AND (b.until_at IS NULL OR b.until_at > ?)
