-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO calls (key_id, idempotency_key, arguments_hash, subject, at) VALUES (?, ?, ?, ?, ?);
