-- SPDX-License-Identifier: GPL-3.0-or-later
id, post_id, integration_id, content_override, settings, scheduled_for, is_queued, state
