-- SPDX-License-Identifier: GPL-3.0-or-later
post_id, key_id, asked_by, client, asked_at, seen, decided_by, decided_at, words
