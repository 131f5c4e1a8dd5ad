-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE attempts SET outcome = ?, http_status = ?, words = ?, finished_at = ? WHERE id = ?;
