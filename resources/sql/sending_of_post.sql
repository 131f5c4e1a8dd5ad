-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @sending_columns@ FROM deliveries AS d JOIN sendings AS s ON s.delivery_id = d.id
WHERE d.post_id = ? ORDER BY d.ordinal, s.part;
