-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE posts SET position = ? WHERE id = ?;
