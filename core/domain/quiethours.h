// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QTime>

namespace Postrider {

// A span of every day's wall time, from included, until not; until before from goes
// over midnight. Invalid times: no hours.
struct QuietHours
{
    QTime from;
    QTime until;

    bool isSet() const { return from.isValid() && until.isValid() && from != until; }
    bool contains(QTime time) const
    {
        if (!isSet())
            return false;
        return from < until ? time >= from && time < until : time >= from || time < until;
    }

    friend bool operator==(const QuietHours &, const QuietHours &) = default;
};

// The moment itself where it is not quiet by clocks in that zone, else the end of the quiet.
// UTC. InvalidInput for an unknown zone.
[[nodiscard]] Result<QDateTime> firstLoud(const QuietHours &quiet, const QDateTime &at, const QByteArray &zone);

} // namespace Postrider
