-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT quiet_until FROM integrations WHERE id = ?;
