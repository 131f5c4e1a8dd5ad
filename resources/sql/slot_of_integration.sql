-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT weekday, wall, zone FROM slots WHERE integration_id = ? ORDER BY weekday, wall, zone;
