// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/moments.h"

#include "domain/walltime.h"

#include <QCoreApplication>
#include <QLocale>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Moments)
};

// An unknown zone shows this computer's.
QDateTime wall(const QDateTime &utc, const QByteArray &zone)
{
    return wallTimeAt(utc, zone).value_or(utc.toLocalTime());
}

} // namespace

QString dayInWords(const QDateTime &utc, const QByteArray &zone, const QDateTime &now)
{
    if (!utc.isValid())
        return {};
    const QDate day = wall(utc, zone).date();
    const bool isThisYear = day.year() == wall(now, zone).date().year();
    const QString format = isThisYear ? Words::tr("ddd d MMM", "a day of this year, as QLocale formats it")
                                      : Words::tr("ddd d MMM yyyy", "a day of another year, as QLocale formats it");
    return QLocale().toString(day, format);
}

QString clockInWords(const QDateTime &utc, const QByteArray &zone)
{
    return utc.isValid() ? clockText(wall(utc, zone).time(), QLocale()) : QString();
}

QString clockText(QTime time, const QLocale &locale)
{
    QString format = locale.timeFormat(QLocale::ShortFormat);
    format.remove(u":ss"_s); // which the C locale alone has in its short form
    return locale.toString(time, format);
}

QString clockWithSeconds(const QDateTime &utc, const QByteArray &zone)
{
    if (!utc.isValid())
        return {};
    // 12 or 24 hours as the locale has it.
    const bool hasNoon = QLocale().timeFormat(QLocale::ShortFormat).contains(u'a', Qt::CaseInsensitive);
    return QLocale().toString(wall(utc, zone).time(), hasNoon ? u"h:mm:ss AP"_s : u"HH:mm:ss"_s);
}

QString momentInWords(const QDateTime &utc, const QByteArray &zone, const QDateTime &now)
{
    if (!utc.isValid())
        return {};
    return Words::tr("%1, %2", "day, time").arg(dayInWords(utc, zone, now), clockInWords(utc, zone));
}

} // namespace Postrider
