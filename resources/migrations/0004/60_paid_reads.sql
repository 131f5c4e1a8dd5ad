-- SPDX-License-Identifier: GPL-3.0-or-later
-- What reading counters cost, written before each request that costs something.
CREATE TABLE paid_reads (
    integration_id TEXT NOT NULL REFERENCES integrations (id) ON DELETE CASCADE,
    platform       TEXT NOT NULL,
    read_at        INTEGER NOT NULL,
    items          INTEGER NOT NULL,
    micro_dollars  INTEGER NOT NULL
);
