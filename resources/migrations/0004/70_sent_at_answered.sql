-- SPDX-License-Identifier: GPL-3.0-or-later
-- From now on sent_at stands only where a request may be out; these were answered.
UPDATE sendings SET sent_at = NULL WHERE state IN ('DRAFT', 'WAITING', 'HELD', 'FAILED', 'SKIPPED');
