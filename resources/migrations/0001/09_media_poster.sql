-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX media_poster ON media (poster) WHERE poster <> '';
