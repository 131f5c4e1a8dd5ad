-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX requests_key ON requests (key_id);
