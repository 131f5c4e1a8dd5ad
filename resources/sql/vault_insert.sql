-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO vault (id, kind, key_id, salt, memory_kib, iterations, check_value) VALUES (1, ?, ?, ?, ?, ?, ?);
