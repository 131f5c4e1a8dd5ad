-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT EXISTS (SELECT 1 FROM media WHERE path = ?) OR EXISTS (SELECT 1 FROM media WHERE poster = ? AND poster <> '');
