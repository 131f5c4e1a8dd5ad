-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO post_labels (label, post_id) VALUES (?, ?) ON CONFLICT DO NOTHING;
