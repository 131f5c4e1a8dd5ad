-- SPDX-License-Identifier: GPL-3.0-or-later
-- The wall time that the series' rule gave it.
ALTER TABLE posts ADD COLUMN occurrence TEXT;
