-- SPDX-License-Identifier: GPL-3.0-or-later
EXISTS (SELECT 1 FROM sendings AS n WHERE n.delivery_id = s.delivery_id AND n.part > s.part)
