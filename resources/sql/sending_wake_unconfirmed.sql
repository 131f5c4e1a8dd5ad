-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE sendings SET not_before = ? WHERE integration_id = ? AND state = 'UNCONFIRMED' AND not_before IS NULL;
