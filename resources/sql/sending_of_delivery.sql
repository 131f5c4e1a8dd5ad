-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @sending_columns@ FROM sendings AS s WHERE s.delivery_id = ? ORDER BY s.part;
