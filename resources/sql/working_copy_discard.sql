-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM working_copies WHERE id = ? AND user_id = ?;
