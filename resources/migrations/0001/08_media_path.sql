-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX media_path ON media (path);
