-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO requests (post_id, key_id, asked_by, client, asked_at, seen, decided_by, decided_at, words)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (post_id) DO UPDATE SET
    key_id = excluded.key_id, asked_by = excluded.asked_by, client = excluded.client, asked_at = excluded.asked_at,
    seen = excluded.seen, decided_by = excluded.decided_by, decided_at = excluded.decided_at, words = excluded.words;
