-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX audits_at ON audits (at);
