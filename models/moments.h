// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace Postrider {

// Moments as lists and stories show them, by the clocks of a zone and the words of the present locale. The year is
// named where it is not now's. A null moment is an empty text. Pure.
QString momentInWords(const QDateTime &utc, const QByteArray &zone, const QDateTime &now); // "Tue 24 Nov, 10:00"
QString dayInWords(const QDateTime &utc, const QByteArray &zone, const QDateTime &now);    // "Tue 24 Nov"
QString clockInWords(const QDateTime &utc, const QByteArray &zone);                        // "10:00"
QString clockText(QTime time, const QLocale &locale);                                      // the same, without a zone
QString clockWithSeconds(const QDateTime &utc, const QByteArray &zone);                    // "10:00:07"

} // namespace Postrider
