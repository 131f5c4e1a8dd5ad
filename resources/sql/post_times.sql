-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT scheduled_for, created_at FROM posts WHERE id = ?;
