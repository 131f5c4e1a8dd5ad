-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE deliveries SET state = ? WHERE id = ?;
