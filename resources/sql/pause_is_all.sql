-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT EXISTS (SELECT 1 FROM pauses AS p WHERE p.scope = 'ALL' AND (p.until_at IS NULL OR p.until_at > ?));
