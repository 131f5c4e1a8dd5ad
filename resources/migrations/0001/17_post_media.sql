-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE post_media (
    post_id  TEXT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    media_id TEXT NOT NULL REFERENCES media (id) ON DELETE RESTRICT,
    PRIMARY KEY (post_id, media_id)
);
