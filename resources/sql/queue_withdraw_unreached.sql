-- SPDX-License-Identifier: GPL-3.0-or-later
-- What queue_forgive_unreached forgives was tried in vain: no answer came, since nothing had left.
DELETE FROM attempts
WHERE outcome = 'REFUSED' AND http_status = 0
  AND sending_id IN (SELECT s.id FROM integrations AS i JOIN sendings AS s ON s.integration_id = i.id
                     WHERE s.state = 'WAITING' AND s.error = 'NOT_SENT' AND s.tries > 0);
