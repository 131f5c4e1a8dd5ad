-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE deliveries SET scheduled_for = ?, is_queued = ? WHERE id = ?;
