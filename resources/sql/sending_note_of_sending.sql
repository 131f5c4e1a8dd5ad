-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT n.kind, n.expected, n.there, n.words FROM sending_notes AS n WHERE n.sending_id = ? ORDER BY n.ordinal;
