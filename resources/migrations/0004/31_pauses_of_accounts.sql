-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO pauses (scope, subject, owner, until_at, paused_by, paused_at)
SELECT 'ACCOUNT', id, '', NULL, '', updated_at FROM integrations WHERE health = 'PAUSED' AND is_removed = 0;
