-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO pauses (scope, subject, owner, until_at, paused_by, paused_at) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (scope, subject, owner) DO UPDATE SET
    until_at = excluded.until_at, paused_by = excluded.paused_by, paused_at = excluded.paused_at;
