-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT DISTINCT timezone FROM posts WHERE status = 'SCHEDULED'
UNION
SELECT zone FROM slots;
