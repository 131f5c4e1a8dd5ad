-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE attempts SET outcome = ?, finished_at = ? WHERE sending_id = ? AND finished_at IS NULL;
