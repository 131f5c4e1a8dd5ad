-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX posts_to_approve ON posts (user_id, scheduled_for) WHERE approval = 'PENDING';
