-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX attempts_sending ON attempts (sending_id, started_at);
