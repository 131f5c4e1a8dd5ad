-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT integration_id, followers, following, posts, views, fetched_at FROM account_metrics
WHERE integration_id = ? ORDER BY day;
