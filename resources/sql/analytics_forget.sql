-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM analytics WHERE platform = ? AND fetched_at < ?;
