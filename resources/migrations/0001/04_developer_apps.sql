-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE developer_apps (
    id            TEXT PRIMARY KEY NOT NULL,
    user_id       TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    platform      TEXT NOT NULL,
    server_url    TEXT NOT NULL,
    client_id     TEXT NOT NULL,
    client_secret BLOB NOT NULL, -- sealed
    redirect_uri  TEXT NOT NULL,
    scopes        TEXT NOT NULL,
    created_at    INTEGER
);
