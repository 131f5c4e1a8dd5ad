-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT p.id FROM posts AS p
WHERE p.approval = 'PENDING' AND p.deleted_at IS NULL AND (? IS NULL OR p.user_id = ?) AND @need_within@;
