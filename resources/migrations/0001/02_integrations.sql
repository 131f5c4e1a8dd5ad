-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE integrations (
    id                  TEXT PRIMARY KEY NOT NULL,
    user_id             TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    platform            TEXT NOT NULL,
    platform_account_id TEXT NOT NULL,
    platform_username   TEXT NOT NULL,
    display_name        TEXT NOT NULL,
    avatar              TEXT NOT NULL,
    server_url          TEXT NOT NULL,
    access_token        BLOB NOT NULL, -- sealed
    refresh_token       BLOB NOT NULL, -- sealed
    token_expires_at    INTEGER,
    scopes              TEXT NOT NULL,
    settings            TEXT NOT NULL,
    facts               TEXT NOT NULL,
    facts_read_at       INTEGER,
    is_active           INTEGER NOT NULL,
    health              TEXT NOT NULL,
    health_reason       TEXT NOT NULL,
    is_practice         INTEGER NOT NULL,
    app_id              TEXT REFERENCES developer_apps (id) ON DELETE SET NULL, -- the client its tokens belong to
    created_at          INTEGER,
    updated_at          INTEGER,
    is_removed          INTEGER NOT NULL DEFAULT 0, -- kept for its name in the history
    token_generation    INTEGER NOT NULL DEFAULT 0, -- counts refreshes
    refresh_owner       TEXT,
    refresh_until       INTEGER,
    quiet_until         INTEGER -- no request before (rate limit)
);
