-- SPDX-License-Identifier: GPL-3.0-or-later
id, sending_id, number, step, is_irrevocable, payload_hash, idempotency_key, started_at,
finished_at, outcome, http_status, words
