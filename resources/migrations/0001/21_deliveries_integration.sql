-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX deliveries_integration ON deliveries (integration_id, post_id);
