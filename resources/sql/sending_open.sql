-- SPDX-License-Identifier: GPL-3.0-or-later
-- One request at a time: the one before, if there was one, was answered.
UPDATE sendings SET sent_at = ?, context = ?
WHERE id = ? AND state = ? AND lease_token = ? AND lease_until > ? AND (sent_at IS NULL OR ? = 1);
