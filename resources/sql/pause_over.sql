-- SPDX-License-Identifier: GPL-3.0-or-later
until_at <= ?
OR (scope = 'ACCOUNT' AND NOT EXISTS (SELECT 1 FROM integrations AS i WHERE i.id = subject AND i.is_removed = 0))
