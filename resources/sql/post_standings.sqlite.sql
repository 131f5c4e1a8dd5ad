-- SPDX-License-Identifier: GPL-3.0-or-later
-- For the posts of one page, a JSON array of ids: what each delivery's part 1 says of it.
SELECT d.post_id, d.state, coalesce(s.hold, 'NONE')
FROM json_each(?) AS page
CROSS JOIN deliveries AS d ON d.post_id = page.value
LEFT JOIN sendings AS s ON s.delivery_id = d.id AND s.part = 1
ORDER BY page.key, d.ordinal;
