-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE integrations SET facts = ?, facts_read_at = ?, updated_at = ? WHERE id = ?;
