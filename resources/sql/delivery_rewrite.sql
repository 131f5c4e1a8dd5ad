-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE deliveries SET content_override = ?, settings = ?, scheduled_for = ?, is_queued = ?, ordinal = ? WHERE id = ?;
