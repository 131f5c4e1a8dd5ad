-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether all accounts of a post are among those, a JSON array bound twice; an empty one has all.
(? = '[]' OR NOT EXISTS (SELECT 1 FROM deliveries AS x WHERE x.post_id = p.id
                         AND x.integration_id NOT IN (SELECT value FROM json_each(?))))
