-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX calls_at ON calls (at);
