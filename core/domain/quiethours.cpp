// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quiethours.h"

#include "domain/walltime.h"

namespace Postrider {

Result<QDateTime> firstLoud(const QuietHours &quiet, const QDateTime &at, const QByteArray &zone)
{
    const auto wall = wallTimeAt(at, zone);
    if (!wall)
        return fail(wall.error());
    if (!quiet.contains(wall->time()))
        return at.toUTC();
    // Before midnight the quiet of a night ends on the next day.
    const bool isEvening = quiet.from > quiet.until && wall->time() >= quiet.from;
    const QDate day = isEvening ? wall->date().addDays(1) : wall->date();
    const auto end = instantOf(QDateTime(day, quiet.until, Qt::UTC), zone);
    if (!end)
        return fail(end.error());
    // Where clocks go back the end comes twice, and the moment lies between.
    return std::max(end->utc, at.toUTC());
}

} // namespace Postrider
