// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/loopback.h"

#include <QHostAddress>

namespace Postrider::Net {

using namespace Qt::Literals::StringLiterals;

bool isLoopback(const QString &host)
{
    const bool isNamed = host.compare("localhost"_L1, Qt::CaseInsensitive) == 0
        || host.endsWith(".localhost"_L1, Qt::CaseInsensitive);
    return isNamed || QHostAddress(host).isLoopback();
}

} // namespace Postrider::Net
