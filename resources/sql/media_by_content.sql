-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @media_columns@ FROM media WHERE user_id = ? AND sha256 = ? AND alt_text = ? ORDER BY created_at, id LIMIT 1;
