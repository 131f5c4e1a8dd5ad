-- SPDX-License-Identifier: GPL-3.0-or-later
-- Each occurrence becomes one post, whichever program makes it.
CREATE UNIQUE INDEX posts_series_once ON posts (series_id, occurrence) WHERE series_id IS NOT NULL;
