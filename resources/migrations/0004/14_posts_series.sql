-- SPDX-License-Identifier: GPL-3.0-or-later
ALTER TABLE posts ADD COLUMN series_id TEXT REFERENCES series (id) ON DELETE SET NULL;
