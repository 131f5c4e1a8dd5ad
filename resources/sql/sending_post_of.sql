-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT d.post_id FROM sendings AS s JOIN deliveries AS d ON d.id = s.delivery_id WHERE s.id = ?;
