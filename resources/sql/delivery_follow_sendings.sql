-- SPDX-License-Identifier: GPL-3.0-or-later
-- All of one account's, after many of its sendings changed at once.
UPDATE deliveries SET state = ?
WHERE state = ? AND integration_id = ?
  AND EXISTS (SELECT 1 FROM sendings AS s WHERE s.delivery_id = deliveries.id AND s.part = 1 AND s.state = ?);
