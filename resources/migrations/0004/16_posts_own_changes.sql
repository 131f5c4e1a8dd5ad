-- SPDX-License-Identifier: GPL-3.0-or-later
-- Unlike the rest of its series.
ALTER TABLE posts ADD COLUMN has_own_changes INTEGER NOT NULL DEFAULT 0;
