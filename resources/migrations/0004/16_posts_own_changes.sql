-- SPDX-License-Identifier: GPL-3.0-or-later
ALTER TABLE posts ADD COLUMN has_own_changes INTEGER NOT NULL DEFAULT 0; -- unlike the rest of its series
