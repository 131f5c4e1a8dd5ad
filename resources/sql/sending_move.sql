-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE sendings SET
    state = ?, hold = ?, due_at = ?, not_before = ?, tries = ?, read_backs = ?, platform_post_id = ?,
    permalink = ?, error = ?, error_words = ?, published_at = ?, context = ?,
    sent_at = CASE WHEN ? = 1 THEN NULL ELSE sent_at END,
    lease_owner = '', lease_token = '', lease_until = NULL
WHERE id = ? AND state = ? AND lease_token = ? AND (sent_at IS NULL OR ? = 1);
