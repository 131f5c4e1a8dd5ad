-- SPDX-License-Identifier: GPL-3.0-or-later
kind, key_id, salt, memory_kib, iterations, check_value
