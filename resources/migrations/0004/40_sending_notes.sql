-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a person should know of a sending that is out.
CREATE TABLE sending_notes (
    sending_id TEXT NOT NULL REFERENCES sendings (id) ON DELETE CASCADE,
    ordinal    INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    expected   INTEGER NOT NULL,
    there      INTEGER NOT NULL,
    words      TEXT NOT NULL,
    PRIMARY KEY (sending_id, ordinal)
);
