-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE integrations SET refresh_owner = NULL, refresh_until = NULL WHERE id = ? AND refresh_owner = ?;
