-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT EXISTS (
    SELECT 1 FROM deliveries AS d JOIN sendings AS s ON s.delivery_id = d.id
    WHERE d.post_id = ?
      AND (s.state IN ('SENDING', 'HANDED_OVER', 'PUBLISHED', 'UNCONFIRMED') OR s.lease_until IS NOT NULL));
