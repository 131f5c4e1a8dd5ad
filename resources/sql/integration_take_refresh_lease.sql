-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE integrations SET refresh_owner = ?, refresh_until = ?
WHERE id = ? AND (refresh_owner IS NULL OR refresh_owner = ? OR refresh_until <= ?);
