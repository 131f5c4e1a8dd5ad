-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE sendings SET lease_until = ? WHERE id = ? AND lease_token = ? AND lease_until > ?;
