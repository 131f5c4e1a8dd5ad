-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX post_media_media ON post_media (media_id);
