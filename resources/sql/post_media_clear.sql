-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM post_media WHERE post_id = ?;
