-- SPDX-License-Identifier: GPL-3.0-or-later
id, email, name, role, timezone, locale, password_hash, created_at, updated_at
