-- SPDX-License-Identifier: GPL-3.0-or-later
-- What may have to be moved when a zone's rules change.
CREATE INDEX posts_zone ON posts (timezone, scheduled_for) WHERE status = 'SCHEDULED';
