-- SPDX-License-Identifier: GPL-3.0-or-later
-- The posting times of an account, every week as clocks in the zone show it.
CREATE TABLE slots (
    integration_id TEXT NOT NULL REFERENCES integrations (id) ON DELETE CASCADE,
    weekday        INTEGER NOT NULL, -- 1 Monday to 7 Sunday
    wall           TEXT NOT NULL,    -- hours and minutes
    zone           TEXT NOT NULL,
    PRIMARY KEY (integration_id, weekday, wall, zone)
);
