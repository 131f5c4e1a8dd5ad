-- SPDX-License-Identifier: GPL-3.0-or-later
-- Account by account, by the index of leases: few run at a time.
SELECT DISTINCT l.lease_owner FROM integrations AS i CROSS JOIN sendings AS l ON l.integration_id = i.id
WHERE l.lease_until > ? AND l.lease_owner <> '';
