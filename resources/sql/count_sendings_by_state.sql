-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT state, count(*) FROM sendings GROUP BY state ORDER BY state;
