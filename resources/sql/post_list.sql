-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT @post_columns@ @post_page@;
