-- SPDX-License-Identifier: GPL-3.0-or-later
-- Those that nobody's post refers to.
DELETE FROM integrations
WHERE user_id = ? AND NOT EXISTS (SELECT 1 FROM deliveries WHERE integration_id = integrations.id);
