-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE integrations SET health = ?, health_reason = ?, updated_at = ? WHERE id = ?;
