// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringList>
#include <QTime>

#include <optional>

namespace Postrider::TimeTokens {

// The words of the time field, one by one: what a single word or pair of words means. Pure.

// "mon" to "sonntag": 1 is Monday; 0 for any other word.
int weekday(const QString &word);
// "jan" to "dezember"; 0 for any other word.
int month(const QString &word);
// today, tomorrow, the day after: days from today; -1 for any other word.
int daysAhead(const QString &word);
// "noon", "abends": an hour of its own.
std::optional<QTime> partOfDay(const QString &word);
// "at", "um", "uhr" and the like, which say nothing.
bool isFiller(const QString &word);
// "h", "minutes", "Tage": seconds; 0 for any other word.
int unitSeconds(const QString &word);
// "one", "eine", "3": -1 for any other word.
int amount(const QString &word);

// "9:30", "9.30", "930", "9h30", "9am", "9:30pm"; bare hours ("9") only where isBareHourMeant.
std::optional<QTime> clock(const QString &word, bool isBareHourMeant);
// am: 12 is midnight; pm: afternoon. Nothing where the hour is not one to twelve.
std::optional<QTime> twelveHours(QTime time, bool isAfternoon);

// A date as far as it was written; year 0: not said.
struct WrittenDate
{
    int day = 0;
    int month = 0;
    int year = 0;
};
// "2026-12-01", "24.12.", "24.12.26".
std::optional<WrittenDate> numericDate(const QString &word);
// "24", "24.", "24th": 0 for any other word.
int dayOfMonth(const QString &word);

// "Berlin", "new york", "Europe/Berlin", "UTC": the IANA name; empty for what is none.
QByteArray zone(const QString &words);

} // namespace Postrider::TimeTokens
