-- SPDX-License-Identifier: GPL-3.0-or-later
-- A slice of the calls that changed nothing, so that other writers get their turn in between.
DELETE FROM audits WHERE id IN (SELECT id FROM audits WHERE at < ? AND what LIKE 'mcp.%' ORDER BY at LIMIT ?);
