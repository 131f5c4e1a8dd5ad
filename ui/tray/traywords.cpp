// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/traywords.h"

#include "models/moments.h"
#include "services/networknames.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Postrider::TrayWords {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMenuCharacters = 48;
constexpr qint64 kMinute = 60, kHour = 60 * kMinute, kDay = 24 * kHour; // seconds

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Tray)
};

QString networkNames(const QList<PlatformId> &platforms)
{
    QStringList names;
    std::transform(platforms.begin(), platforms.end(), std::back_inserter(names),
                   [](PlatformId platform) { return brandOf(platform).name; });
    return names.join(u", "_s);
}

} // namespace

QString timeOf(const QDateTime &moment, const QDateTime &now, const QTimeZone &zone)
{
    const QDateTime there = moment.toTimeZone(zone);
    const QLocale locale;
    const QString time = clockText(there.time(), locale);
    const qint64 days = now.toTimeZone(zone).date().daysTo(there.date());
    if (days == 0)
        return time;
    if (days > 0 && days < 7)
        return locale.toString(there.date(), u"ddd"_s) + u' ' + time;
    return locale.toString(there.date(), u"d MMM"_s) + u", "_s + time;
}

QString countdown(const QDateTime &moment, const QDateTime &now)
{
    const qint64 left = now.secsTo(moment);
    if (left <= 0)
        return Words::tr("now");
    // Rounded up, so that "in 12 min" is never a minute too few.
    if (left <= kHour - kMinute)
        return Words::tr("in %n min", nullptr, int((left + kMinute - 1) / kMinute));
    if (left <= kDay)
        return Words::tr("in %n h", nullptr, int((left + kHour / 2) / kHour));
    const int days = int((left + kDay / 2) / kDay);
    return days == 1 ? Words::tr("in 1 day") : Words::tr("in %n days", nullptr, days);
}

QString toolTip(const QueueState &queue, bool isOffline, const QDateTime &now, const QTimeZone &zone)
{
    QStringList lines;
    if (queue.needsPerson > 0)
        lines << (queue.needsPerson == 1 ? Words::tr("1 thing needs you")
                                         : Words::tr("%n things need you", nullptr, queue.needsPerson));
    if (queue.isPaused && queue.pausedUntil.isValid())
        lines << Words::tr("Publishing is paused until %1").arg(timeOf(queue.pausedUntil, now, zone));
    else if (queue.isPaused)
        lines << Words::tr("Publishing is paused");
    else if (isOffline)
        lines << Words::tr("Offline: posts go out once there is a connection");
    if (queue.underWay > 0)
        lines << (queue.underWay == 1 ? Words::tr("1 post is going out")
                                      : Words::tr("%n posts are going out", nullptr, queue.underWay));
    if (!queue.next.isEmpty()) {
        const QueueState::Next &first = queue.next.first();
        lines << Words::tr("next: %1 %2, %3")
                     .arg(timeOf(first.dueAt, now, zone), networkNames(first.platforms), countdown(first.dueAt, now));
    } else if (lines.isEmpty()) {
        lines << Words::tr("Nothing is scheduled");
    }
    return lines.join(u'\n');
}

QString menuLine(const QueueState::Next &next, const QDateTime &now, const QTimeZone &zone)
{
    QString text = next.text.isEmpty() ? Words::tr("(no text)") : next.text;
    if (text.size() > kMenuCharacters) {
        qsizetype end = text.lastIndexOf(u' ', kMenuCharacters);
        if (end < kMenuCharacters / 2)
            end = text.at(kMenuCharacters - 1).isHighSurrogate() ? kMenuCharacters - 1 : kMenuCharacters;
        text = text.left(end) + u'\u2026';
    }
    // In menus one "&" marks a letter.
    return u"%1   %2"_s.arg(timeOf(next.dueAt, now, zone), text.replace(u'&', u"&&"_s));
}

QString quit(int postsDueBeforeTomorrow)
{
    if (postsDueBeforeTomorrow == 0)
        return Words::tr("Quit");
    if (postsDueBeforeTomorrow == 1)
        return Words::tr("Quit (1 post due before tomorrow will wait until you start again)");
    return Words::tr("Quit (%n posts due before tomorrow will wait until you start again)", nullptr,
                     postsDueBeforeTomorrow);
}

} // namespace Postrider::TrayWords
