-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX posts_by_user_status ON posts (user_id, status, position) WHERE deleted_at IS NULL;
