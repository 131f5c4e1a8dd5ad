-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX api_keys_user ON api_keys (user_id, created_at);
