-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM post_labels WHERE post_id = ?;
