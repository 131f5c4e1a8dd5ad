-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM account_metrics WHERE fetched_at < ?
  AND integration_id IN (SELECT id FROM integrations WHERE platform = ?);
