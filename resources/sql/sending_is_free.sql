-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of a WAITING row that is about to be claimed: due, as it was read, and nothing else of its account in anybody's hands.
sent_at IS NULL AND not_before <= ? AND (lease_until IS NULL OR lease_until <= ?)
AND EXISTS (SELECT 1 FROM deliveries AS d JOIN posts AS p ON p.id = d.post_id
            WHERE d.id = sendings.delivery_id AND p.revision = ? AND p.deleted_at IS NULL)
AND NOT EXISTS (SELECT 1 FROM sendings AS o
                WHERE o.integration_id = sendings.integration_id AND o.lease_until > ? AND o.id <> sendings.id)
