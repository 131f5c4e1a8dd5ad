-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE users (
    id            TEXT PRIMARY KEY NOT NULL,
    email         TEXT NOT NULL,
    email_key     TEXT NOT NULL UNIQUE, -- case-folded
    name          TEXT NOT NULL,
    role          TEXT NOT NULL,
    timezone      TEXT NOT NULL,
    locale        TEXT NOT NULL,
    password_hash BLOB NOT NULL,
    created_at    INTEGER,
    updated_at    INTEGER
);
