-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @media_columns@ FROM media WHERE user_id = ? ORDER BY id DESC LIMIT ? OFFSET ?;
