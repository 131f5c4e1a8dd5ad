-- SPDX-License-Identifier: GPL-3.0-or-later
-- An account's posting times: every week, as clocks in the zone show it.
CREATE TABLE slots (
    integration_id TEXT NOT NULL REFERENCES integrations (id) ON DELETE CASCADE,
    weekday        INTEGER NOT NULL, -- 1 Monday to 7 Sunday
    wall           TEXT NOT NULL,    -- 'HH:MM'
    zone           TEXT NOT NULL,
    PRIMARY KEY (integration_id, weekday, wall, zone)
);
