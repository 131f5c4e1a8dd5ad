-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was used of a developer app's allowance, written before each use.
CREATE TABLE quota_uses (
    platform TEXT NOT NULL,
    used_at  INTEGER NOT NULL,
    units    INTEGER NOT NULL,
    posts    INTEGER NOT NULL
);
