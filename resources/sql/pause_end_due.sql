-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM pauses WHERE @pause_over@;
