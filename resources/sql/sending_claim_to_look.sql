-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE sendings SET lease_owner = ?, lease_token = ?, lease_until = ?
WHERE id = ? AND state = ? AND lease_token = ? AND (lease_until IS NULL OR lease_until <= ?);
