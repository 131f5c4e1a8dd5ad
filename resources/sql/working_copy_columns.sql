-- SPDX-License-Identifier: GPL-3.0-or-later
id, post_id, revision, body, saved_at
