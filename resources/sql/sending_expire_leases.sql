-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE sendings SET lease_until = ? WHERE lease_owner = ? AND lease_until > ?;
