// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>

#include <optional>

namespace Postrider {

// The days that a month's page of a calendar shows: six whole weeks from the one
// that holds the 1st. Pure date arithmetic.
struct CalendarGrid
{
    static constexpr int kWeeks = 6;
    static constexpr int kDays = 7;

    QDate month; // its first day
    QDate first; // the day in the first cell

    static CalendarGrid of(QDate anyDay, Qt::DayOfWeek weekStart);

    QDate dayAt(int week, int day) const { return first.addDays(week * kDays + day); }
    // Which cell, counted from the first one; -1 outside the grid.
    int cellOf(QDate day) const;
    bool isInMonth(QDate day) const { return day.year() == month.year() && day.month() == month.month(); }
    // Weeks that have a day of the month: four to six.
    int weeks() const;
    // The instants at which the days begin by the zone's clocks, and the one at which the last one ends. A midnight
    // that is skipped is the first instant after it. Empty for an unknown zone.
    QList<QDateTime> bounds(const QByteArray &zone) const;

    friend bool operator==(const CalendarGrid &, const CalendarGrid &) = default;
};

// When a new post on that day would go by itself: at 09:00, or today at the next full hour. None on days that
// are past. now: by the person's clocks.
std::optional<QDateTime> suggestedTime(QDate day, const QDateTime &now);

} // namespace Postrider
