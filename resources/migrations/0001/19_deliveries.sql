-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE deliveries (
    id               TEXT PRIMARY KEY NOT NULL,
    post_id          TEXT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    integration_id   TEXT NOT NULL REFERENCES integrations (id) ON DELETE RESTRICT,
    content_override TEXT,
    settings         TEXT NOT NULL,
    scheduled_for    INTEGER,
    state            TEXT NOT NULL, -- that of part 1
    ordinal          INTEGER NOT NULL
);
