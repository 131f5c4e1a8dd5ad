-- SPDX-License-Identifier: GPL-3.0-or-later
id, who, what, subject, before_json, after_json, at
