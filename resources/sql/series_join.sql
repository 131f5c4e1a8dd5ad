-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE posts SET
    series_id = ?, occurrence = ?, has_own_changes = ?, recurrence = coalesce((SELECT rule FROM series WHERE id = ?), '')
WHERE id = ?
  AND NOT EXISTS (SELECT 1 FROM posts AS twin WHERE twin.series_id = ? AND twin.occurrence = ? AND twin.id <> ?);
