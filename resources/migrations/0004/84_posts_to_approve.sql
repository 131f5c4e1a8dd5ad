-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX posts_to_approve ON posts (approval, scheduled_for) WHERE approval = 'PENDING';
