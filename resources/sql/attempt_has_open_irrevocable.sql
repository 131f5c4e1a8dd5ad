-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT EXISTS (
    SELECT 1 FROM attempts WHERE sending_id = ? AND is_irrevocable = 1 AND finished_at IS NULL);
