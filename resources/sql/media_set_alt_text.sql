-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE media SET alt_text = ? WHERE id = ?;
