-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT COALESCE(SUM(units), 0), COALESCE(SUM(posts), 0) FROM quota_uses WHERE platform = ? AND used_at >= ?;
