-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO sendings (
    id, delivery_id, part, due_at, not_before, state, hold, lease_owner, lease_token, lease_until, tries, read_backs,
    sent_at, idempotency_key, platform_post_id, permalink, error, error_words, published_at, context, integration_id
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
          (SELECT integration_id FROM deliveries WHERE id = ?));
