-- SPDX-License-Identifier: GPL-3.0-or-later
ALTER TABLE posts ADD COLUMN occurrence TEXT; -- the wall time that the series' rule gave it
