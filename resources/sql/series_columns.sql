-- SPDX-License-Identifier: GPL-3.0-or-later
id, user_id, rule, start, timezone, exceptions, pattern, ended_at, created_at, updated_at
