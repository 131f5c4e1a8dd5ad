-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO paid_reads (integration_id, platform, read_at, items, micro_dollars) VALUES (?, ?, ?, ?, ?);
