-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @delivery_columns@ FROM deliveries WHERE id = ?;
