// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/timeecho.h"

#include "domain/walltime.h"
#include "models/moments.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TimeWords)
};

QString countdown(qint64 seconds)
{
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    const qint64 days = (hours + 12) / 24;
    if (seconds < 0)
        return Words::tr("past");
    if (minutes < 1)
        return Words::tr("now");
    if (minutes < 60)
        return Words::tr("in %n min", nullptr, int(minutes));
    if (hours < 24)
        return hours == 1 ? Words::tr("in 1 hour") : Words::tr("in %n hours", nullptr, int(hours));
    return days == 1 ? Words::tr("in 1 day") : Words::tr("in %n days", nullptr, int(days));
}

} // namespace

QString wordsForTime(const QDateTime &wallTime, const QDateTime &now)
{
    if (!wallTime.isValid())
        return {};
    // A day that has passed this year would be read as the next one.
    const bool isThisYear = wallTime.date().year() == now.date().year() && wallTime > now;
    return QLocale::c().toString(wallTime, isThisYear ? u"d MMM HH:mm"_s : u"d MMM yyyy HH:mm"_s);
}

QString zoneCity(const QByteArray &zone)
{
    return QString::fromLatin1(zone).section(u'/', -1).replace(u'_', u' ');
}

QString timeEcho(const TimeWords &time, const QDateTime &utcNow, const QLocale &locale)
{
    const auto instant = instantOf(time.wallTime, time.zone);
    if (!instant)
        return {};
    // In the gap of spring the moment is later than it was written: say what clocks will show.
    const auto shown = wallTimeAt(instant->utc, time.zone);
    const QDateTime wall = shown ? *shown : time.wallTime;
    const bool isThisYear = wall.date().year() == utcNow.date().year();
    return QCoreApplication::translate("TimeWords", "%1, %2 %3 · %4", "day, time, zone, countdown")
        .arg(locale.toString(wall.date(), isThisYear ? u"ddd d MMM"_s : u"ddd d MMM yyyy"_s),
             clockText(wall.time(), locale), zoneCity(time.zone), countdown(utcNow.secsTo(instant->utc)));
}

} // namespace Postrider
