// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/postcard.h"

#include <QString>

namespace Postrider {

// What the calendar says in words: for eyes in a card's one line, for screen readers in whole sentences. By the
// present locale and the zone's clocks. Pure.
namespace CalendarWords {

// "Monday 2 November"; with the year where it is not now's.
QString dayName(QDate day, QDate today);
// "November 2026"
QString monthName(QDate month);
// "09:20 Monday links, published"
QString sentenceFor(const PostCard &card, const QByteArray &zone);
// "Monday 2 November, 2 posts: 09:20 Monday links, published; 14:10 Hiring, published"
QString sentenceFor(QDate day, const DayCards &cards, QDate today, const QByteArray &zone);

} // namespace CalendarWords

} // namespace Postrider
