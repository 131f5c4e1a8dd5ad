-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @attempt_columns@ FROM attempts WHERE sending_id = ? ORDER BY started_at, number, id;
