// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Postrider {

// User-perceived characters (extended grapheme clusters), as most networks count them.
int graphemeCount(const QString &text);

// Cuts to at most that many grapheme clusters, never inside one.
QString firstGraphemes(const QString &text, int count);

} // namespace Postrider
