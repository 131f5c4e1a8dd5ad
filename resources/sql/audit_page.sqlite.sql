-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @audit_columns@ FROM audits
WHERE (? OR who IN (SELECT value FROM json_each(?)))
    AND (? = '' OR who = ?)
    AND (NOT ? OR who LIKE 'key:%' OR what LIKE 'key.%' OR what LIKE 'post.approve%' OR what LIKE 'post.reject%')
    AND (? IS NULL OR at >= ?)
    AND (? IS NULL OR at < ? OR (at = ? AND id < ?))
ORDER BY at DESC, id DESC LIMIT ?;
