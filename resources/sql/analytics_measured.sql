-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT s.published_at, a.id, a.post_id, a.integration_id, a.platform, a.impressions, a.likes, a.shares, a.comments,
       a.clicks, a.fetched_at
FROM sendings AS s
JOIN deliveries AS d ON d.id = s.delivery_id
JOIN analytics AS a ON a.id = (SELECT b.id FROM analytics AS b
                               WHERE b.post_id = d.post_id AND b.integration_id = s.integration_id
                               ORDER BY b.fetched_at DESC, b.id DESC LIMIT 1)
WHERE s.integration_id = ? AND s.part = 1 AND s.state = 'PUBLISHED' AND s.published_at >= ? AND s.published_at < ?
ORDER BY s.published_at DESC LIMIT ?;
