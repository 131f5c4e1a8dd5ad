-- SPDX-License-Identifier: GPL-3.0-or-later
ALTER TABLE deliveries ADD COLUMN is_queued INTEGER NOT NULL DEFAULT 0; -- its time is a posting time that the queue chose
