-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE series SET rule = ?, start = ?, timezone = ?, exceptions = ?, pattern = ?, ended_at = ?, updated_at = ? WHERE id = ?;
