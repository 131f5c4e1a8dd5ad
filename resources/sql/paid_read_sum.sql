-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT COALESCE(SUM(micro_dollars), 0) FROM paid_reads WHERE platform = ? AND read_at >= ?;
