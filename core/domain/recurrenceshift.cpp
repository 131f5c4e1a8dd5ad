// SPDX-License-Identifier: GPL-3.0-or-later
// A whole series at another time.
#include "domain/recurrence.h"
#include "domain/recurrencerule.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Error> contradiction()
{
    return fail(Error::Kind::Conflict, u"rule.contradiction"_s);
}

// "MO,WE" a day later is "TU,TH".
QString daysLater(const QString &days, qint64 by)
{
    static const QStringList names{u"MO"_s, u"TU"_s, u"WE"_s, u"TH"_s, u"FR"_s, u"SA"_s, u"SU"_s};
    QStringList later;
    for (const QString &day : days.split(u',')) {
        const qsizetype index = names.indexOf(day.trimmed());
        later << names.at(((index + by) % 7 + 7) % 7);
    }
    return later.join(u',');
}

Result<RecurrenceRule> onOtherDays(RecurrenceRule rule, qint64 days)
{
    if (days == 0 || !rule.namesDays())
        return rule;
    const bool isWeekly = rule.part(u"FREQ"_s) == "WEEKLY"_L1 && !rule.has(u"BYMONTH"_s) && !rule.has(u"BYMONTHDAY"_s)
        && !rule.has(u"BYYEARDAY"_s) && !rule.has(u"BYWEEKNO"_s);
    if (!isWeekly)
        return contradiction();
    rule.set(u"BYDAY"_s, daysLater(rule.part(u"BYDAY"_s), days));
    return rule;
}

} // namespace

Result<Recurrence> shifted(const Recurrence &recurrence, const QDateTime &from, const QDateTime &to)
{
    auto rule = RecurrenceRule::read(recurrence.rule);
    if (!rule)
        return fail(rule.error());
    const qint64 by = bare(from).msecsTo(bare(to));
    const bool namesTimes = rule->has(u"BYHOUR"_s) || rule->has(u"BYMINUTE"_s);
    if (namesTimes && from.time() != to.time())
        return contradiction();
    rule = onOtherDays(*rule, from.date().daysTo(to.date()));
    if (!rule)
        return fail(rule.error());
    // A last day or time moves along; an instant would need the zone for that, and is a day of grace off at most.
    if (const auto until = rule->until()) {
        const QDateTime end = until->moment.addMSecs(by);
        const bool isDay = until->kind == RecurrenceRule::Until::Kind::Day;
        const QString text = end.toString(isDay ? u"yyyyMMdd"_s : u"yyyyMMddTHHmmss"_s);
        rule->set(u"UNTIL"_s, until->kind == RecurrenceRule::Until::Kind::Instant ? text + u'Z' : text);
    }
    Recurrence later = recurrence;
    later.rule = rule->text();
    later.start = bare(recurrence.start).addMSecs(by);
    for (QDate &day : later.exceptDays)
        day = day.addDays(from.date().daysTo(to.date()));
    for (QDateTime &time : later.exceptTimes)
        time = bare(time).addMSecs(by);
    return later;
}

} // namespace Postrider
