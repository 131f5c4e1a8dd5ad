-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a list shows. Last, what each delivery says of the post: its state, and of a held one why part 1 is held.
id, content, CASE parts WHEN '[]' THEN 0 ELSE json_array_length(parts) END, labels, platforms, status, approval,
revision, scheduled_for, published_at, created_at, deleted_at,
(SELECT group_concat(CASE d.state
                     WHEN 'HELD' THEN 'HELD ' || coalesce((SELECT s.hold FROM sendings AS s
                                                           WHERE s.delivery_id = d.id AND s.part = 1), 'NONE')
                     ELSE d.state END)
 FROM deliveries AS d WHERE d.post_id = posts.id)
