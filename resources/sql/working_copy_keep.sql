-- SPDX-License-Identifier: GPL-3.0-or-later
-- A post that is gone meanwhile makes a new one of the copy: what was written is never lost. Nobody writes over another's.
INSERT INTO working_copies (id, user_id, post_id, revision, body, saved_at)
VALUES (?, ?, (SELECT id FROM posts WHERE id = ?), ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    post_id = excluded.post_id, revision = excluded.revision, body = excluded.body, saved_at = excluded.saved_at
WHERE working_copies.user_id = excluded.user_id;
