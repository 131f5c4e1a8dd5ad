// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendargrid.h"

#include "domain/walltime.h"

namespace Postrider {

namespace {

// How many days after the week's start.
int placeInWeek(QDate day, Qt::DayOfWeek weekStart)
{
    return (day.dayOfWeek() - int(weekStart) + CalendarGrid::kDays) % CalendarGrid::kDays;
}

} // namespace

CalendarGrid CalendarGrid::of(QDate anyDay, Qt::DayOfWeek weekStart)
{
    const QDate month(anyDay.year(), anyDay.month(), 1);
    return {month, month.addDays(-placeInWeek(month, weekStart))};
}

int CalendarGrid::cellOf(QDate day) const
{
    const qint64 cell = first.daysTo(day);
    return cell >= 0 && cell < kWeeks * kDays ? int(cell) : -1;
}

int CalendarGrid::weeks() const
{
    return cellOf(month.addDays(month.daysInMonth() - 1)) / kDays + 1;
}

QList<QDateTime> CalendarGrid::bounds(const QByteArray &zone) const
{
    QList<QDateTime> bounds;
    bounds.reserve(kWeeks * kDays + 1);
    for (int cell = 0; cell <= kWeeks * kDays; ++cell) {
        const auto midnight = instantOf(first.addDays(cell).startOfDay(Qt::UTC), zone);
        if (!midnight)
            return {};
        bounds << midnight->utc;
    }
    return bounds;
}

std::optional<QDateTime> suggestedTime(QDate day, const QDateTime &now)
{
    if (day < now.date())
        return {};
    if (day > now.date())
        return QDateTime(day, QTime(9, 0), Qt::UTC);
    if (now.time().hour() < 23)
        return QDateTime(day, QTime(now.time().hour() + 1, 0), Qt::UTC);
    const QTime last(23, 59);
    return now.time() < last ? std::optional(QDateTime(day, last, Qt::UTC)) : std::nullopt;
}

} // namespace Postrider
