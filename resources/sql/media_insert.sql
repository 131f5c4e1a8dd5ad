-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO media (
    id, user_id, path, sha256, mime, size, width, height, duration, alt_text, poster, created_at, details
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
