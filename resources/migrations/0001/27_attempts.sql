-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE attempts (
    id              TEXT PRIMARY KEY NOT NULL,
    sending_id      TEXT NOT NULL REFERENCES sendings (id) ON DELETE CASCADE,
    number          INTEGER NOT NULL,
    step            TEXT NOT NULL,
    is_irrevocable  INTEGER NOT NULL,
    payload_hash    BLOB NOT NULL,
    idempotency_key TEXT NOT NULL,
    started_at      INTEGER,
    finished_at     INTEGER,
    outcome         TEXT NOT NULL,
    http_status     INTEGER NOT NULL,
    words           TEXT NOT NULL
);
