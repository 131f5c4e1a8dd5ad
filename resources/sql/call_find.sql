-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT key_id, idempotency_key, arguments_hash, subject, at FROM calls
WHERE key_id = ? AND idempotency_key = ?;
