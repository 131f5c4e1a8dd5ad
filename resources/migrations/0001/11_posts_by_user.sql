-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX posts_by_user ON posts (user_id, position) WHERE deleted_at IS NULL;
