-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM deliveries
WHERE id = ?
  AND NOT EXISTS (SELECT 1 FROM sendings AS s
                  WHERE s.delivery_id = deliveries.id
                    AND (s.state IN ('SENDING', 'HANDED_OVER', 'PUBLISHED', 'UNCONFIRMED')
                         OR s.lease_until IS NOT NULL));
