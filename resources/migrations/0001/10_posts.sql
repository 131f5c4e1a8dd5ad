-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE posts (
    id                TEXT PRIMARY KEY NOT NULL,
    user_id           TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    content           TEXT NOT NULL,
    media_urls        TEXT NOT NULL,
    parts             TEXT NOT NULL,
    labels            TEXT NOT NULL,
    platforms         TEXT NOT NULL,
    wall_time         TEXT,
    timezone          TEXT NOT NULL,
    scheduled_for     INTEGER,
    recurrence        TEXT NOT NULL,
    catch_up          TEXT NOT NULL,
    catch_up_within   INTEGER NOT NULL, -- minutes
    status            TEXT NOT NULL,
    published_at      INTEGER,
    error_message     TEXT NOT NULL,
    platform_post_ids TEXT NOT NULL,
    created_by        TEXT NOT NULL,
    approval          TEXT NOT NULL,
    revision          INTEGER NOT NULL,
    created_at        INTEGER,
    updated_at        INTEGER,
    deleted_at        INTEGER,
    position          INTEGER NOT NULL UNIQUE -- in the list by time: the moment, then a running number
);
