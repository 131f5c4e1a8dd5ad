-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX sendings_queue ON sendings (integration_id, state, not_before, part);
