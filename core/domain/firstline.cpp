// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/firstline.h"

namespace Postrider {

QStringView firstLine(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    const qsizetype end = trimmed.indexOf(u'\n');
    return end < 0 ? trimmed : trimmed.first(end);
}

} // namespace Postrider
