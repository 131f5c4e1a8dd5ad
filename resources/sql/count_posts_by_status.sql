-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT status, count(*) FROM posts WHERE deleted_at IS NULL GROUP BY status ORDER BY status;
