-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX sendings_published ON sendings (integration_id, published_at) WHERE part = 1 AND state = 'PUBLISHED';
