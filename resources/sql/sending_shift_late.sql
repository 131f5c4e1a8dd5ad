-- SPDX-License-Identifier: GPL-3.0-or-later
-- The account's late ones behind one that went out later than planned: the gap stays.
UPDATE sendings SET not_before = not_before + ?
WHERE integration_id = ? AND state = 'WAITING' AND part = 1 AND tries = 0 AND not_before > ? AND due_at < not_before;
