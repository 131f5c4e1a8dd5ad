-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX series_user ON series (user_id);
