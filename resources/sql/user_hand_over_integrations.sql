-- SPDX-License-Identifier: GPL-3.0-or-later
-- The history's names too.
UPDATE integrations SET user_id = ? WHERE user_id = ?;
