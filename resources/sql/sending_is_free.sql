-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of a WAITING row that is about to be claimed: due, as it was read, its account fit to send and nothing else of it in hand.
sent_at IS NULL AND not_before <= ? AND (lease_until IS NULL OR lease_until <= ?)
AND EXISTS (SELECT 1 FROM deliveries AS d JOIN posts AS p ON p.id = d.post_id
            WHERE d.id = sendings.delivery_id AND p.revision = ? AND p.deleted_at IS NULL
              AND @post_is_allowed@
              AND NOT EXISTS (@pause_on_label@))
AND EXISTS (SELECT 1 FROM integrations AS i
            WHERE i.id = sendings.integration_id AND i.is_active = 1 AND i.health = 'CONNECTED'
              AND (i.quiet_until IS NULL OR i.quiet_until <= ?) AND NOT EXISTS (@pause_on_account@))
AND NOT EXISTS (SELECT 1 FROM sendings AS o
                WHERE o.integration_id = sendings.integration_id AND o.lease_until > ? AND o.id <> sendings.id)
