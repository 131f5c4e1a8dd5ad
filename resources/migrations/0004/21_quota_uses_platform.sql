-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX quota_uses_platform ON quota_uses (platform, used_at);
