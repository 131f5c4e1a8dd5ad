-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE analytics (
    id             TEXT PRIMARY KEY NOT NULL,
    post_id        TEXT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    integration_id TEXT NOT NULL REFERENCES integrations (id) ON DELETE RESTRICT,
    platform       TEXT NOT NULL,
    impressions    INTEGER, -- null: the platform does not say
    likes          INTEGER,
    shares         INTEGER,
    comments       INTEGER,
    clicks         INTEGER,
    fetched_at     INTEGER NOT NULL
);
