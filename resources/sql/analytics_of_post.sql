-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @analytics_columns@ FROM analytics WHERE post_id = ? ORDER BY fetched_at, id;
