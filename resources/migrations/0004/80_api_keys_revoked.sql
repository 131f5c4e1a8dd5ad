-- SPDX-License-Identifier: GPL-3.0-or-later
ALTER TABLE api_keys ADD COLUMN revoked_at INTEGER;
