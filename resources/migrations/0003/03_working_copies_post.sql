-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX working_copies_post ON working_copies (post_id) WHERE post_id IS NOT NULL;
