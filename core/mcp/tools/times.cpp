// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/times.h"

#include "base/isotime.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isMoment(const QString &name)
{
    static const QSet<QString> names{
        u"asOf"_s,      u"at"_s,        u"createdAt"_s,      u"decidedAt"_s,  u"deletedAt"_s, u"dueAt"_s,
        u"expiresAt"_s, u"fetchedAt"_s, u"finishedAt"_s,     u"from"_s,       u"notBefore"_s, u"nextFree"_s,
        u"now"_s,       u"pausedAt"_s,  u"publishedAt"_s,    u"quietUntil"_s, u"readAt"_s,    u"scheduledFor"_s,
        u"sentAt"_s,    u"startedAt"_s, u"tokenExpiresAt"_s, u"until"_s,      u"updatedAt"_s, u"when"_s};
    return names.contains(name);
}

QJsonValue localized(const QJsonValue &value, const LocalClock &clock);

QJsonObject localized(const QJsonObject &object, const LocalClock &clock)
{
    QJsonObject both;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == "settings"_L1 || it.key() == "settingsSchema"_L1) {
            both[it.key()] = it.value();
            continue;
        }
        both[it.key()] = localized(it.value(), clock);
        if (!isMoment(it.key()) || it.value().isObject())
            continue;
        const QString text = clock.textAt(QDateTime::fromString(it.value().toString(), Qt::ISODateWithMs));
        both[it.key() + u"Local"_s] = text.isEmpty() ? QJsonValue() : QJsonValue(text);
    }
    return both;
}

QJsonValue localized(const QJsonValue &value, const LocalClock &clock)
{
    if (value.isObject())
        return localized(value.toObject(), clock);
    if (!value.isArray())
        return value;
    QJsonArray both;
    const QJsonArray items = value.toArray();
    for (const auto &item : items)
        both << localized(QJsonValue(item), clock);
    return both;
}

QString clockText(const QDateTime &wall)
{
    return wall.time().toString(wall.time().second() ? u"HH:mm:ss"_s : u"HH:mm"_s);
}

QString noteOf(const QDateTime &wall, const QByteArray &zone, const ZonedInstant &instant)
{
    if (instant.note == ZonedInstant::Note::InGap) {
        const QDateTime after = wallTimeAt(instant.utc, zone).value_or(wall);
        return u"Clocks in %1 are set forward then, and there is no %2 that day: it is taken as %3."_s.arg(
            QString::fromUtf8(zone), clockText(wall), clockText(after));
    }
    if (instant.note == ZonedInstant::Note::Ambiguous)
        return u"Clocks in %1 are set back then, and %2 comes twice that day: it is taken as the first."_s.arg(
            QString::fromUtf8(zone), clockText(wall));
    return {};
}

Result<AskedTime> ofWallTime(const QDateTime &wall, const QByteArray &zone)
{
    const auto instant = instantOf(wall, zone);
    if (!instant)
        return fail(Error::Kind::InvalidInput,
                    u"There is no time zone \"%1\"; name one like Europe/Berlin."_s.arg(QString::fromUtf8(zone)));
    // What clocks really show then.
    const QDateTime shown = wallTimeAt(instant->utc, zone).value_or(wall);
    return AskedTime{instant->utc, shown, zone, noteOf(wall, zone, *instant)};
}

Result<AskedTime> ofInstant(const QDateTime &utc, const QByteArray &zone)
{
    const auto wall = wallTimeAt(utc, zone);
    if (!wall)
        return fail(Error::Kind::InvalidInput,
                    u"There is no time zone \"%1\"; name one like Europe/Berlin."_s.arg(QString::fromUtf8(zone)));
    // The wall time is what is kept, and it means the first of a double hour.
    if (instantOf(*wall, zone).value_or(ZonedInstant()).utc != utc)
        return fail(
            Error::Kind::InvalidInput,
            u"Clocks in %1 are set back then, and %2 comes twice: only the first can be chosen in that zone. Give "
            "\"timezone\": \"UTC\" for the second."_s.arg(QString::fromUtf8(zone), clockText(*wall)));
    return AskedTime{utc, *wall, zone, {}};
}

} // namespace

Result<AskedTime> readTime(const QString &text, const QByteArray &zone)
{
    static const QRegularExpression pattern(
        u"^(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d)(:\\d\\d)?(?:\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)?$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    const QString seconds = match.captured(3).isEmpty() ? u":00"_s : match.captured(3);
    const QTime time = QTime::fromString(match.captured(2) + seconds, u"HH:mm:ss"_s);
    if (!match.hasMatch() || !date.isValid() || !time.isValid())
        return fail(
            Error::Kind::InvalidInput,
            u"\"%1\" is no time: write 2026-11-23T09:00 for a wall time, or 2026-11-23T08:00:00Z for an instant."_s.arg(
                text.left(80)));
    const QString offset = match.captured(4);
    if (offset.isEmpty())
        return ofWallTime(QDateTime(date, time, Qt::UTC), zone);
    const QDateTime instant = QDateTime::fromString(
        date.toString(Qt::ISODate) + u'T' + time.toString(u"HH:mm:ss"_s) + offset, Qt::ISODate);
    if (!instant.isValid())
        return fail(Error::Kind::InvalidInput, u"\"%1\" has no offset that can be read."_s.arg(text.left(80)));
    return ofInstant(instant.toUTC(), zone);
}

QString LocalClock::textAt(const QDateTime &utc) const
{
    if (!m_zone.isValid() || !utc.isValid())
        return {};
    return isoAt(utc, m_zone.offsetFromUtc(utc));
}

QString localText(const QDateTime &utc, const QByteArray &zone)
{
    return LocalClock(zone).textAt(utc);
}

QJsonObject withLocalTimes(QJsonObject answer, const QByteArray &zone)
{
    answer = localized(answer, LocalClock(zone));
    answer[u"timezone"_s] = QString::fromUtf8(zone);
    return answer;
}

} // namespace Postrider::Mcp
