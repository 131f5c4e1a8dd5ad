// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace Postrider {

QUuid newUuid()
{
    const auto ms = quint64(QDateTime::currentMSecsSinceEpoch());
    quint32 random[3];
    QRandomGenerator::system()->fillRange(random);
    return QUuid(uint(ms >> 16), ushort(ms & 0xffff), ushort(0x7000 | (random[0] & 0x0fff)),
                 uchar(0x80 | ((random[0] >> 16) & 0x3f)), uchar(random[0] >> 24), uchar(random[1]),
                 uchar(random[1] >> 8), uchar(random[1] >> 16), uchar(random[1] >> 24), uchar(random[2]),
                 uchar(random[2] >> 8));
}

} // namespace Postrider
