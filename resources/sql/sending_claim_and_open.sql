-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE sendings SET state = ?, lease_owner = ?, lease_token = ?, lease_until = ?, sent_at = ?, context = ?
WHERE id = ? AND state = ? AND @sending_is_free@;
