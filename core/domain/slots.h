// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <optional>

namespace Postrider {

// A posting time of an account: every week at that time of day, as clocks in its zone show it.
struct Slot
{
    int weekday = 1; // 1 Monday to 7 Sunday
    QTime wall;      // to the minute
    QByteArray zone; // IANA name

    friend bool operator==(const Slot &, const Slot &) = default;
};

// InvalidInput for a weekday, time or zone that is none; detail names the field.
[[nodiscard]] Outcome checkSlot(const Slot &slot);

// The first posting time later than that moment in whose minute nothing is taken; where clocks are changed as
// instantOf() says. Nothing for an account without posting times. taken is in any order. Looks at so many
// weeks as taken ones may fill, and no more.
[[nodiscard]] std::optional<QDateTime> nextFreeSlot(const QList<Slot> &slots, const QList<QDateTime> &taken,
                                                    const QDateTime &after);

} // namespace Postrider
