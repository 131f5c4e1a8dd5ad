-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE posts SET user_id = ? WHERE user_id = ?;
