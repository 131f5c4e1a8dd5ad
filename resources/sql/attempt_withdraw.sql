-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM attempts WHERE id = ? AND finished_at IS NULL;
