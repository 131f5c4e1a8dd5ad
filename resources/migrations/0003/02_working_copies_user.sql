-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX working_copies_user ON working_copies (user_id, saved_at);
