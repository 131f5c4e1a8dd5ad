-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @integration_columns@ FROM integrations WHERE is_removed = 0 ORDER BY created_at, id;
