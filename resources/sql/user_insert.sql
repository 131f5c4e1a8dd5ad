-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO users (id, email, name, role, timezone, locale, password_hash, created_at, updated_at, email_key)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
