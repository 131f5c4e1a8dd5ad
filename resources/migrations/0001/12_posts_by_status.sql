-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX posts_by_status ON posts (status, position) WHERE deleted_at IS NULL;
