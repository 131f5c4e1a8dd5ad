-- SPDX-License-Identifier: GPL-3.0-or-later
-- A number of 0 is the next of its sending.
INSERT INTO attempts (
    id, sending_id, number, step, is_irrevocable, payload_hash, idempotency_key, started_at,
    finished_at, outcome, http_status, words
) VALUES (
    ?, ?, COALESCE(NULLIF(?, 0), (SELECT COUNT(*) + 1 FROM attempts AS a WHERE a.sending_id = ?)), ?, ?, ?, ?, ?,
    ?, ?, ?, ?
);
