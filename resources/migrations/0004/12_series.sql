-- SPDX-License-Identifier: GPL-3.0-or-later
-- A post that repeats: the rule, and what each of its posts is made from.
CREATE TABLE series (
    id         TEXT PRIMARY KEY NOT NULL,
    user_id    TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    rule       TEXT NOT NULL, -- RFC 5545 RRULE
    start      TEXT NOT NULL, -- wall time
    timezone   TEXT NOT NULL,
    exceptions TEXT NOT NULL, -- JSON list of wall times and dates
    pattern    TEXT NOT NULL, -- JSON: text, files, parts, labels, accounts ...
    ended_at   INTEGER,       -- no further post will be made
    created_at INTEGER,
    updated_at INTEGER
);
