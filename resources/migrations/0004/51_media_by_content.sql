-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX media_by_content ON media (sha256);
