// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/clockgauge.h"

#include <chrono>

#ifdef Q_OS_LINUX
#include <ctime>
#endif

namespace Postrider {

using namespace std::chrono_literals;

namespace {

constexpr auto kDrift = 5s; // what network time may slew between two looks

} // namespace

bool ClockGauge::hasJumped(const QDateTime &wall, std::chrono::milliseconds awake)
{
    const auto apart = std::chrono::milliseconds(wall.toMSecsSinceEpoch()) - awake;
    const bool isFirst = !m_apart;
    const auto moved = apart - m_apart.value_or(apart);
    m_apart = apart;
    return !isFirst && (moved > kDrift || moved < -kDrift);
}

std::chrono::milliseconds timeAwake()
{
#ifdef Q_OS_LINUX
    // It stands still in sleep; the steady clock of the standard library promises nothing there.
    timespec now{};
    if (clock_gettime(CLOCK_MONOTONIC, &now) == 0)
        return std::chrono::milliseconds(now.tv_sec * 1000 + now.tv_nsec / 1'000'000);
#endif
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace Postrider
