-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT DISTINCT integration_id FROM slots WHERE zone = ?;
