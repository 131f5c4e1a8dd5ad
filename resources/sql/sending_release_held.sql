-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE sendings SET
    state = ?, hold = 'NONE', error = '', error_words = '', tries = 0, not_before = coalesce(not_before, due_at, ?)
WHERE integration_id = ? AND state = ? AND hold = ?;
