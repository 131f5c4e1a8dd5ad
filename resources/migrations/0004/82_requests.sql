-- SPDX-License-Identifier: GPL-3.0-or-later
-- What assistants, and scripts that have to wait, asked for: who wanted a post to go out, and how a person decided.
CREATE TABLE requests (
    post_id    TEXT PRIMARY KEY NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    key_id     TEXT REFERENCES api_keys (id) ON DELETE SET NULL, -- null: no key's
    asked_by   TEXT NOT NULL,
    client     TEXT NOT NULL,
    asked_at   INTEGER,       -- null: only changed so far
    seen       TEXT NOT NULL, -- JSON: what a person wrote or approved last, or empty
    decided_by TEXT NOT NULL,
    decided_at INTEGER,
    words      TEXT NOT NULL
);
