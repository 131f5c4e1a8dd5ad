-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT token_generation FROM integrations WHERE id = ?;
