-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @audit_columns@ FROM audits ORDER BY at DESC, id DESC LIMIT ?;
