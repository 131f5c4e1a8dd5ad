-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX audits_subject ON audits (subject, at);
