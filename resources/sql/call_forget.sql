-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM calls WHERE at < ?;
