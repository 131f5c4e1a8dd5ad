-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX media_content ON media (user_id, sha256);
