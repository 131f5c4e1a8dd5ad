-- SPDX-License-Identifier: GPL-3.0-or-later
-- Only what changed: a delivery's row is wide, and this runs twice for each sending.
UPDATE deliveries SET state = (SELECT s.state FROM sendings AS s WHERE s.delivery_id = deliveries.id AND s.part = 1)
WHERE post_id = ?
  AND EXISTS (SELECT 1 FROM sendings AS s
              WHERE s.delivery_id = deliveries.id AND s.part = 1 AND s.state <> deliveries.state);
