-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO pauses (scope, subject, owner, until_at, paused_by, paused_at)
SELECT 'ALL', '', '', NULL, '', NULL FROM settings WHERE name = 'publishing.paused' AND value = '[true]';
