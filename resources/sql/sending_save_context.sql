-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE sendings SET context = ? WHERE id = ? AND lease_token = ?;
