-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO slots (integration_id, weekday, wall, zone) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING;
