-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @request_columns@ FROM requests WHERE post_id = ?;
