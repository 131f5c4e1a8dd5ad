-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE vault (
    id          INTEGER PRIMARY KEY NOT NULL CHECK (id = 1), -- a store has one
    kind        TEXT NOT NULL,
    key_id      TEXT NOT NULL,
    salt        BLOB NOT NULL,
    memory_kib  INTEGER NOT NULL,
    iterations  INTEGER NOT NULL,
    check_value BLOB NOT NULL
);
