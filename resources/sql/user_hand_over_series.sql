-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE series SET user_id = ? WHERE user_id = ?;
