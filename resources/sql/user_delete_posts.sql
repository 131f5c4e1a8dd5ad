-- SPDX-License-Identifier: GPL-3.0-or-later
-- With their deliveries, sendings, attempts and numbers.
DELETE FROM posts WHERE user_id = ?;
