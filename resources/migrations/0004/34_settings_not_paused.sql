-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM settings WHERE name = 'publishing.paused';
