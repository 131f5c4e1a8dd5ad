-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE settings (
    name  TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL -- a JSON array of one value
);
