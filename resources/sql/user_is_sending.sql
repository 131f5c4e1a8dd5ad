-- SPDX-License-Identifier: GPL-3.0-or-later
-- Through the user's accounts, or a post of the user's through anybody's.
SELECT EXISTS (
    SELECT 1
    FROM sendings AS s
    JOIN deliveries AS d ON d.id = s.delivery_id
    JOIN posts AS p ON p.id = d.post_id
    JOIN integrations AS i ON i.id = s.integration_id
    WHERE s.state = ? AND (p.user_id = ? OR i.user_id = ?)
);
