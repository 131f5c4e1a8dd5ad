-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE post_labels (
    label   TEXT NOT NULL,
    post_id TEXT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    PRIMARY KEY (label, post_id)
);
