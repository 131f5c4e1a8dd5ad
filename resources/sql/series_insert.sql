-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO series (id, user_id, rule, start, timezone, exceptions, pattern, ended_at, created_at, updated_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
