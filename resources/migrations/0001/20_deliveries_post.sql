-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX deliveries_post ON deliveries (post_id, ordinal);
