-- SPDX-License-Identifier: GPL-3.0-or-later
s.id, s.delivery_id, s.part, s.due_at, s.not_before, s.state, s.hold, s.lease_owner, s.lease_token,
s.lease_until, s.tries, s.read_backs, s.sent_at, s.idempotency_key, s.platform_post_id,
s.permalink, s.error, s.error_words, s.published_at, s.context
