// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>
#include <optional>

namespace Postrider {

// Tells by the wall clock and by a clock that stands still in sleep whether this computer slept, or somebody set its
// clock, since the last look. Needs nobody to say so.
class ClockGauge final
{
public:
    // True when the two went different ways by more than a few seconds. The first look is never a jump.
    bool hasJumped(const QDateTime &wall, std::chrono::milliseconds awake);

private:
    std::optional<std::chrono::milliseconds> m_apart;
};

// How long this computer has been awake since some fixed moment; no clock that is set moves it.
std::chrono::milliseconds timeAwake();

} // namespace Postrider
