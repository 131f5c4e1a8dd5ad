-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX deliveries_troubled ON deliveries (state, post_id) WHERE state IN ('FAILED', 'UNCONFIRMED');
