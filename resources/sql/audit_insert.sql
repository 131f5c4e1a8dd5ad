-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO audits (
    id, who, what, subject, before_json, after_json, at
) VALUES (?, ?, ?, ?, ?, ?, ?);
