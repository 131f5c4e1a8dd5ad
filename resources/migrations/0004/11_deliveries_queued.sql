-- SPDX-License-Identifier: GPL-3.0-or-later
-- Its time is a posting time that the queue chose.
ALTER TABLE deliveries ADD COLUMN is_queued INTEGER NOT NULL DEFAULT 0;
