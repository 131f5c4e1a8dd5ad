-- SPDX-License-Identifier: GPL-3.0-or-later
-- A remote id settles one sending.
CREATE UNIQUE INDEX sendings_remote ON sendings (integration_id, platform_post_id) WHERE platform_post_id IS NOT NULL;
