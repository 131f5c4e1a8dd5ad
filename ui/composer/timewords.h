// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace Postrider {

// A time that a person put into words.
struct TimeWords
{
    QDateTime wallTime; // date and time as clocks in zone show it
    QByteArray zone;    // IANA name

    friend bool operator==(const TimeWords &, const TimeWords &) = default;
};

// Reads "tue 9", "+2h", "tomorrow 18:00", "24.12. 9:30", "2026-12-01 09:30", "18:00 Berlin", "in 2 Stunden",
// "übermorgen 8 Uhr": English and German words, whatever the locale. now: the wall time in zone. A day without a time
// means nine o'clock; days without a year and times without a day are the next that come. Nothing where the words are
// not understood in full: better asked again than published at a wrong hour.
std::optional<TimeWords> timeFromWords(const QString &text, const QDateTime &now, const QByteArray &zone);

} // namespace Postrider
