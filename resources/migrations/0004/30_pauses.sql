-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE pauses (
    scope     TEXT NOT NULL, -- ALL, ACCOUNT or LABEL
    subject   TEXT NOT NULL, -- the account's id, the label, or empty
    owner     TEXT NOT NULL, -- whose posts a label's pause is about: a user's id; empty: everybody's
    until_at  INTEGER,       -- ends by itself then; NULL: when somebody ends it
    paused_by TEXT NOT NULL,
    paused_at INTEGER,
    PRIMARY KEY (scope, subject, owner)
);
