-- SPDX-License-Identifier: GPL-3.0-or-later
-- One row a day, in UTC.
CREATE TABLE account_metrics (
    integration_id TEXT NOT NULL REFERENCES integrations (id) ON DELETE CASCADE,
    day            TEXT NOT NULL,
    followers      INTEGER, -- null where the platform does not say
    following      INTEGER,
    posts          INTEGER,
    views          INTEGER,
    fetched_at     INTEGER NOT NULL,
    PRIMARY KEY (integration_id, day)
);
