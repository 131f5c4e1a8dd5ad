-- SPDX-License-Identifier: GPL-3.0-or-later
-- What assistants' writes came to, so that a repeated one changes nothing.
CREATE TABLE calls (
    key_id          TEXT NOT NULL REFERENCES api_keys (id) ON DELETE CASCADE,
    idempotency_key TEXT NOT NULL,
    arguments_hash  BLOB NOT NULL,
    subject         TEXT NOT NULL,
    at              INTEGER NOT NULL,
    PRIMARY KEY (key_id, idempotency_key)
);
