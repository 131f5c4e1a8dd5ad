-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE integrations SET health = 'CONNECTED' WHERE health = 'PAUSED';
