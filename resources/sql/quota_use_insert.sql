-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO quota_uses (platform, used_at, units, posts) VALUES (?, ?, ?, ?);
