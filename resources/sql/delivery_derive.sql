-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE deliveries SET
    state = coalesce((SELECT s.state FROM sendings AS s WHERE s.delivery_id = deliveries.id AND s.part = 1), state)
WHERE post_id = ?;
