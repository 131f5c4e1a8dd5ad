// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace Postrider {

// The first line of a text that has something in it, without the blanks before it: what lists and messages call a post
// by. Empty when nothing has. No copy: it lives as long as the text does.
QStringView firstLine(QStringView text);

} // namespace Postrider
