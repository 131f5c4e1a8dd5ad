-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM pauses WHERE scope = ? AND subject = ? AND owner = ?;
