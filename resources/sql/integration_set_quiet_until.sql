-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE integrations SET quiet_until = ? WHERE id = ?;
