-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @series_columns@ FROM series WHERE id = ?;
