// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recurrencerule.h"

#include <QRegularExpression>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLargestInterval = 9999;
constexpr int kLargestCount = 9999;

const QStringList &knownKeys()
{
    static const QStringList keys{u"FREQ"_s,       u"INTERVAL"_s,  u"COUNT"_s,    u"UNTIL"_s,   u"BYDAY"_s,
                                  u"BYMONTHDAY"_s, u"BYYEARDAY"_s, u"BYWEEKNO"_s, u"BYMONTH"_s, u"BYSETPOS"_s,
                                  u"BYHOUR"_s,     u"BYMINUTE"_s,  u"WKST"_s};
    return keys;
}

tl::unexpected<Error> wrong(const QString &how)
{
    return fail(Error::Kind::InvalidInput, u"rule."_s + how);
}

bool isNumber(const QString &text, int most)
{
    bool isRead = false;
    const int number = text.toInt(&isRead);
    return isRead && number >= 1 && number <= most;
}

std::optional<RecurrenceRule::Until> readUntil(const QString &text)
{
    using Kind = RecurrenceRule::Until::Kind;
    if (const QDate day = QDate::fromString(text, u"yyyyMMdd"_s); day.isValid())
        return RecurrenceRule::Until{Kind::Day, day.startOfDay(Qt::UTC)};
    const bool isInstant = text.endsWith(u'Z');
    QDateTime moment = QDateTime::fromString(isInstant ? text.chopped(1) : text, u"yyyyMMddTHHmmss"_s);
    if (!moment.date().isValid())
        return std::nullopt;
    moment = QDateTime(moment.date(), moment.time(), Qt::UTC);
    return RecurrenceRule::Until{isInstant ? Kind::Instant : Kind::Wall, moment};
}

bool hasNumberedDay(const QString &days)
{
    static const QRegularExpression digit(u"\\d"_s);
    return days.contains(digit);
}

} // namespace

Result<RecurrenceRule> RecurrenceRule::read(const QString &text)
{
    QString rest = text.trimmed().toUpper();
    if (rest.startsWith("RRULE:"_L1))
        rest.remove(0, 6);
    RecurrenceRule rule;
    for (const QString &part : rest.split(u';', Qt::SkipEmptyParts)) {
        const QString key = part.section(u'=', 0, 0).trimmed();
        const QString value = part.section(u'=', 1).trimmed();
        if (value.isEmpty() || rule.has(key))
            return wrong(u"unreadable"_s);
        if (key == "BYSECOND"_L1)
            return wrong(u"tooOften"_s);
        if (!knownKeys().contains(key))
            return wrong(u"unreadable"_s);
        rule.m_parts << qMakePair(key, value);
    }
    if (const Outcome checked = rule.check(); !checked)
        return fail(checked.error());
    return rule;
}

Outcome RecurrenceRule::check() const
{
    const QString often = part(u"FREQ"_s);
    if (often == "SECONDLY"_L1 || often == "MINUTELY"_L1)
        return wrong(u"tooOften"_s);
    const QStringList known{u"HOURLY"_s, u"DAILY"_s, u"WEEKLY"_s, u"MONTHLY"_s, u"YEARLY"_s};
    if (!known.contains(often))
        return wrong(u"unreadable"_s);
    if (has(u"COUNT"_s) && has(u"UNTIL"_s))
        return wrong(u"ends"_s);
    const bool isCounted = !has(u"COUNT"_s) || isNumber(part(u"COUNT"_s), kLargestCount);
    const bool isSpaced = !has(u"INTERVAL"_s) || isNumber(part(u"INTERVAL"_s), kLargestInterval);
    const bool isEnding = !has(u"UNTIL"_s) || readUntil(part(u"UNTIL"_s));
    if (!isCounted || !isSpaced || !isEnding)
        return wrong(u"unreadable"_s);
    // "The second Monday" is one of a month or a year.
    const bool hasMonths = often == "MONTHLY"_L1 || often == "YEARLY"_L1;
    if (!hasMonths && hasNumberedDay(part(u"BYDAY"_s)))
        return wrong(u"unreadable"_s);
    // An hourly rule that never fits would be searched hour by hour for centuries.
    const QStringList tooMuch{u"BYMONTHDAY"_s, u"BYYEARDAY"_s, u"BYWEEKNO"_s, u"BYMONTH"_s, u"BYSETPOS"_s, u"BYHOUR"_s};
    const bool isNarrowed = std::any_of(tooMuch.begin(), tooMuch.end(),
                                        [this](const QString &key) { return has(key); });
    return often == "HOURLY"_L1 && isNarrowed ? wrong(u"hourly"_s) : Outcome();
}

QString RecurrenceRule::text() const
{
    QStringList parts;
    for (const auto &[key, value] : m_parts)
        parts << key + u'=' + value;
    return parts.join(u';');
}

qsizetype RecurrenceRule::indexOf(const QString &key) const
{
    const auto found = std::find_if(m_parts.begin(), m_parts.end(),
                                    [&key](const auto &one) { return one.first == key; });
    return found == m_parts.end() ? -1 : found - m_parts.begin();
}

void RecurrenceRule::set(const QString &key, const QString &value)
{
    if (const qsizetype index = indexOf(key); index >= 0)
        m_parts[index].second = value;
    else
        m_parts << qMakePair(key, value);
}

void RecurrenceRule::remove(const QString &key)
{
    m_parts.removeIf([&key](const auto &one) { return one.first == key; });
}

std::optional<int> RecurrenceRule::count() const
{
    return has(u"COUNT"_s) ? std::optional(part(u"COUNT"_s).toInt()) : std::nullopt;
}

std::optional<RecurrenceRule::Until> RecurrenceRule::until() const
{
    return has(u"UNTIL"_s) ? readUntil(part(u"UNTIL"_s)) : std::nullopt;
}

bool RecurrenceRule::namesDays() const
{
    return has(u"BYDAY"_s) || has(u"BYMONTHDAY"_s) || has(u"BYYEARDAY"_s) || has(u"BYWEEKNO"_s) || has(u"BYMONTH"_s);
}

} // namespace Postrider
