-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE posts SET recurrence = ? WHERE series_id = ?;
