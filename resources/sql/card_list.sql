-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @card_columns@ @post_page@;
