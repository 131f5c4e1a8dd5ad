-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT EXISTS (SELECT 1 FROM account_metrics WHERE integration_id = ? AND day = ?);
