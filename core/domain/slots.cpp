// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/slots.h"

#include "domain/walltime.h"

#include <QSet>
#include <QTimeZone>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

qint64 minuteOf(const QDateTime &moment)
{
    return moment.toSecsSinceEpoch() / 60;
}

// The first of one slot's weeks that is later than a moment and free.
std::optional<QDateTime> firstFree(const Slot &slot, const QSet<qint64> &taken, const QDateTime &after)
{
    const auto shown = wallTimeAt(after, slot.zone);
    if (!shown || !slot.wall.isValid())
        return std::nullopt;
    const QDate monday = shown->date().addDays(1 - shown->date().dayOfWeek());
    // This week's may be over, each taken moment fills one week at most, and one more is free.
    const qsizetype weeks = taken.size() + 3;
    for (qsizetype week = 0; week < weeks; ++week) {
        const QDate day = monday.addDays(week * 7 + slot.weekday - 1);
        const auto instant = instantOf(QDateTime(day, slot.wall, Qt::UTC), slot.zone);
        if (!instant)
            return std::nullopt;
        if (instant->utc > after && !taken.contains(minuteOf(instant->utc)))
            return instant->utc;
    }
    return std::nullopt;
}

} // namespace

Outcome checkSlot(const Slot &slot)
{
    if (slot.weekday < 1 || slot.weekday > 7)
        return fail(Error::Kind::InvalidInput, u"weekday"_s);
    if (!slot.wall.isValid() || slot.wall.second() != 0 || slot.wall.msec() != 0)
        return fail(Error::Kind::InvalidInput, u"wall"_s);
    if (!QTimeZone(slot.zone).isValid())
        return fail(Error::Kind::InvalidInput, u"zone"_s);
    return {};
}

std::optional<QDateTime> nextFreeSlot(const QList<Slot> &slots, const QList<QDateTime> &taken, const QDateTime &after)
{
    QSet<qint64> minutes;
    for (const QDateTime &moment : taken) {
        if (moment.isValid())
            minutes.insert(minuteOf(moment));
    }
    std::optional<QDateTime> first;
    for (const Slot &slot : slots) {
        const auto free = firstFree(slot, minutes, after);
        if (free && (!first || *free < *first))
            first = free;
    }
    return first;
}

} // namespace Postrider
