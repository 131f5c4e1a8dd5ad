-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE audits (
    id          TEXT PRIMARY KEY NOT NULL,
    who         TEXT NOT NULL,
    what        TEXT NOT NULL,
    subject     TEXT NOT NULL,
    before_json TEXT NOT NULL,
    after_json  TEXT NOT NULL,
    at          INTEGER
);
