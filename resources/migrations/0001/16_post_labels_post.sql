-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX post_labels_post ON post_labels (post_id);
