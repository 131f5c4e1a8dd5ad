-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO sending_notes (sending_id, ordinal, kind, expected, there, words)
VALUES (?, (SELECT coalesce(max(n.ordinal), 0) + 1 FROM sending_notes AS n WHERE n.sending_id = ?), ?, ?, ?, ?);
