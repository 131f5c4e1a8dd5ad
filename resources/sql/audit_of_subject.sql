-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @audit_columns@ FROM audits WHERE subject = ? ORDER BY at, id;
