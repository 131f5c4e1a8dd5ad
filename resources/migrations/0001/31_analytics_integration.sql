-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX analytics_integration ON analytics (integration_id, fetched_at);
