-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE media (
    id         TEXT PRIMARY KEY NOT NULL,
    user_id    TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    path       TEXT NOT NULL,
    sha256     TEXT NOT NULL,
    mime       TEXT NOT NULL,
    size       INTEGER NOT NULL,
    width      INTEGER NOT NULL,
    height     INTEGER NOT NULL,
    duration   INTEGER NOT NULL, -- milliseconds
    alt_text   TEXT NOT NULL,
    poster     TEXT NOT NULL,
    created_at INTEGER
);
