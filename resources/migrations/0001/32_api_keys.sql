-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE api_keys (
    id                   TEXT PRIMARY KEY NOT NULL,
    user_id              TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    name                 TEXT NOT NULL,
    prefix               TEXT NOT NULL,
    key_hash             BLOB NOT NULL UNIQUE,
    scopes               TEXT NOT NULL,
    is_active            INTEGER NOT NULL,
    requires_approval    INTEGER NOT NULL,
    allowed_integrations TEXT NOT NULL,
    daily_budget         INTEGER NOT NULL,
    quiet_hours          TEXT NOT NULL,
    last_client          TEXT NOT NULL,
    last_used_at         INTEGER,
    expires_at           INTEGER,
    created_at           INTEGER
);
