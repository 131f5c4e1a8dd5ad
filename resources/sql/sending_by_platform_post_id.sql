-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM sendings WHERE integration_id = ? AND platform_post_id = ?;
