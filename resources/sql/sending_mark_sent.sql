-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE sendings SET sent_at = ? WHERE id = ? AND lease_token = ? AND lease_until > ?;
