// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

namespace Postrider {

Clock::~Clock() = default;

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

QDateTime FakeClock::now() const
{
    return QDateTime::fromMSecsSinceEpoch(m_ms, Qt::UTC);
}

} // namespace Postrider
