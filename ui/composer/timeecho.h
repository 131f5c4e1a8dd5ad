// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/timewords.h"

#include <QLocale>

namespace Postrider {

// The same time in words that timeFromWords() reads back: "24 Nov 14:30", with the year where it is not this one.
QString wordsForTime(const QDateTime &wallTime, const QDateTime &now);

// "Tue 24 Nov, 14:30 Berlin · in 2 days": the exact time and zone, and how long
// until then. utcNow: the present instant.
QString timeEcho(const TimeWords &time, const QDateTime &utcNow, const QLocale &locale);

// "Berlin" of "Europe/Berlin".
QString zoneCity(const QByteArray &zone);

} // namespace Postrider
