-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value;
