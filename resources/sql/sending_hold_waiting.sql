-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE sendings SET state = ?, hold = ?, error_words = ? WHERE integration_id = ? AND state = ?;
