-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM quota_uses WHERE platform = ? AND used_at < ?;
