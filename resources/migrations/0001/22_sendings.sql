-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE sendings (
    id               TEXT PRIMARY KEY NOT NULL,
    delivery_id      TEXT NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
    integration_id   TEXT NOT NULL REFERENCES integrations (id) ON DELETE RESTRICT, -- the delivery's, for the indexes
    part             INTEGER NOT NULL,
    due_at           INTEGER,
    not_before       INTEGER,
    state            TEXT NOT NULL,
    hold             TEXT NOT NULL,
    lease_owner      TEXT NOT NULL,
    lease_token      TEXT NOT NULL,
    lease_until      INTEGER,
    tries            INTEGER NOT NULL,
    read_backs       INTEGER NOT NULL,
    sent_at          INTEGER,
    idempotency_key  TEXT NOT NULL,
    platform_post_id TEXT,
    permalink        TEXT NOT NULL,
    error            TEXT NOT NULL,
    error_words      TEXT NOT NULL,
    published_at     INTEGER,
    context          BLOB NOT NULL, -- sealed
    UNIQUE (delivery_id, part)
);
