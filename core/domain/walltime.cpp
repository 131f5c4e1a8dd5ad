// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/walltime.h"

#include <QTimeZone>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

// Bare date and time as milliseconds, as if it were UTC.
qint64 bareMs(const QDateTime &wall)
{
    return QDateTime(wall.date(), wall.time(), Qt::UTC).toMSecsSinceEpoch();
}

QDateTime fromMs(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

qint64 offsetMs(const QTimeZone &zone, qint64 utcMs)
{
    return qint64(zone.offsetFromUtc(fromMs(utcMs))) * 1000;
}

Result<QTimeZone> zoneNamed(const QByteArray &name)
{
    const QTimeZone zone(name);
    if (!zone.isValid())
        return fail(Error::Kind::InvalidInput, u"timezone: %1"_s.arg(QString::fromUtf8(name)));
    return zone;
}

// The first instant in (low, high] whose offset differs from low's; one change is known to lie between.
qint64 changeBetween(const QTimeZone &zone, qint64 low, qint64 high)
{
    const qint64 before = offsetMs(zone, low);
    while (high - low > 1) {
        const qint64 middle = low + (high - low) / 2;
        (offsetMs(zone, middle) == before ? low : high) = middle;
    }
    return high;
}

} // namespace

Result<ZonedInstant> instantOf(const QDateTime &wall, const QByteArray &zoneName)
{
    const auto zone = zoneNamed(zoneName);
    if (!zone)
        return fail(zone.error());
    // Its figures count: they may not exist in this computer's own zone.
    if (!wall.date().isValid() || !wall.time().isValid())
        return fail(Error::Kind::InvalidInput, u"wallTime"_s);

    // A day on either side is further than any offset reaches, so these two are the only candidates around one change.
    constexpr qint64 kDay = 24 * 3600 * 1000;
    const qint64 bare = bareMs(wall);
    const qint64 before = offsetMs(*zone, bare - kDay);
    const qint64 after = offsetMs(*zone, bare + kDay);
    const bool earlierFits = offsetMs(*zone, bare - before) == before;
    const bool laterFits = offsetMs(*zone, bare - after) == after;

    if (earlierFits) {
        const bool isTwice = before != after && laterFits;
        return ZonedInstant{fromMs(bare - before), isTwice ? ZonedInstant::Note::Ambiguous : ZonedInstant::Note::Exact};
    }
    if (laterFits)
        return ZonedInstant{fromMs(bare - after), ZonedInstant::Note::Exact};
    return ZonedInstant{fromMs(changeBetween(*zone, bare - kDay, bare + kDay)), ZonedInstant::Note::InGap};
}

Result<QDateTime> wallTimeAt(const QDateTime &utc, const QByteArray &zoneName)
{
    const auto zone = zoneNamed(zoneName);
    if (!zone)
        return fail(zone.error());
    const qint64 ms = utc.toMSecsSinceEpoch();
    return fromMs(ms + offsetMs(*zone, ms));
}

} // namespace Postrider
