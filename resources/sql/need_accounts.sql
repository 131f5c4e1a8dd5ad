-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT i.platform_username, i.platform
FROM deliveries AS d JOIN integrations AS i ON i.id = d.integration_id
WHERE d.post_id = ? ORDER BY d.ordinal;
