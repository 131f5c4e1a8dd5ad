-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX api_keys_prefix ON api_keys (prefix);
