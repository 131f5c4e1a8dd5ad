-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX sendings_leased ON sendings (integration_id, lease_until) WHERE lease_until IS NOT NULL;
