-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX analytics_post ON analytics (post_id, integration_id, fetched_at);
