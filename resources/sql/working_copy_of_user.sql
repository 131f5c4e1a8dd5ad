-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @working_copy_columns@ FROM working_copies WHERE user_id = ? ORDER BY saved_at DESC, id DESC;
