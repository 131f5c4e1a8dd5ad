-- SPDX-License-Identifier: GPL-3.0-or-later
-- The last of an account's late ones that got their turn already.
SELECT max(not_before) FROM sendings
WHERE integration_id = ? AND state = 'WAITING' AND part = 1 AND tries = 0 AND not_before > ? AND due_at < ?;
