-- SPDX-License-Identifier: GPL-3.0-or-later
-- sent_at stays: the lifetime of a key counts from the first request under it.
UPDATE sendings SET lease_until = ?, context = ?
WHERE id = ? AND state = ? AND lease_token = ? AND lease_until > ?;
