-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @analytics_columns@ FROM analytics AS a
WHERE post_id = ?
  AND id = (SELECT b.id FROM analytics AS b WHERE b.post_id = a.post_id AND b.integration_id = a.integration_id
            ORDER BY b.fetched_at DESC, b.id DESC LIMIT 1)
ORDER BY integration_id;
