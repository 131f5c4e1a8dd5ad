// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Postrider::Twitter {

// The length of a text by X's configuration 3: after NFC most letters count one, all others two, a
// sequence of emoji two, a link 23. Rounded up.
int weightedLength(const QString &text);

// The first code point that X refuses: U+FFFE, U+FEFF, U+FFFF or half a surrogate pair.
// -1 when there is none; in UTF-16 units.
qsizetype firstInvalid(const QString &text);

} // namespace Postrider::Twitter
