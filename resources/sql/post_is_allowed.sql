-- SPDX-License-Identifier: GPL-3.0-or-later
p.approval IN ('NONE', 'APPROVED')
