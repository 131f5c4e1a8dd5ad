-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX paid_reads_platform ON paid_reads (platform, read_at);
