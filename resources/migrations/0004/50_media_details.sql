-- SPDX-License-Identifier: GPL-3.0-or-later
-- JSON: container, codecs, rates; empty for files that nobody looked into.
ALTER TABLE media ADD COLUMN details TEXT NOT NULL DEFAULT '{}';
