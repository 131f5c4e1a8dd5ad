-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT DISTINCT lease_owner FROM sendings WHERE lease_until IS NOT NULL AND lease_owner <> '';
