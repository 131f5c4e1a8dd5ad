-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a composer has in hand, kept with each change: found again after a crash.
CREATE TABLE working_copies (
    id       TEXT PRIMARY KEY NOT NULL,
    user_id  TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    post_id  TEXT REFERENCES posts (id) ON DELETE SET NULL, -- NULL: a new post
    revision INTEGER NOT NULL,
    body     TEXT NOT NULL,
    saved_at INTEGER
);
