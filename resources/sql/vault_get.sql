-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @vault_columns@ FROM vault WHERE id = 1;
