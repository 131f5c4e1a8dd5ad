-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX audits_who ON audits (who, at);
