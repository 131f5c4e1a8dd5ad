-- SPDX-License-Identifier: GPL-3.0-or-later
-- The last line of defence: whoever writes it, nothing whose request may be out comes to stand where it is sent again.
CREATE TRIGGER sendings_never_blindly BEFORE UPDATE OF state, sent_at ON sendings
WHEN NEW.sent_at IS NOT NULL AND NEW.state IN ('DRAFT', 'WAITING', 'HELD', 'FAILED', 'SKIPPED')
BEGIN
    SELECT RAISE(ABORT, 'a request whose outcome is unknown is not repeated');
END;
