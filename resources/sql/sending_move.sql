-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE sendings SET
    state = ?, hold = ?, due_at = ?, not_before = ?, tries = ?, read_backs = ?, sent_at = ?, platform_post_id = ?,
    permalink = ?, error = ?, error_words = ?, published_at = ?, context = ?,
    lease_owner = '', lease_token = '', lease_until = NULL
WHERE id = ? AND state = ? AND lease_token = ?;
