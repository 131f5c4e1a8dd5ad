-- SPDX-License-Identifier: GPL-3.0-or-later
-- Account by account, by the queue's index.
UPDATE sendings SET tries = 0, not_before = due_at, error = '', error_words = ''
WHERE integration_id IN (SELECT i.id FROM integrations AS i) AND state = 'WAITING' AND error = 'NOT_SENT' AND tries > 0;
