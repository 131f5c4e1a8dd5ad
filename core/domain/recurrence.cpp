// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recurrence.h"

#include "domain/recurrencerule.h"
#include "domain/walltime.h"

#include <libical/ical.h>

#include <algorithm>
#include <functional>
#include <memory>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostSteps = 200'000; // hourly for twenty years

tl::unexpected<Error> wrong(const QString &how)
{
    return fail(Error::Kind::InvalidInput, u"rule."_s + how);
}

icaltimetype toIcal(const QDateTime &wall)
{
    icaltimetype time = icaltime_null_time();
    time.year = wall.date().year();
    time.month = wall.date().month();
    time.day = wall.date().day();
    time.hour = wall.time().hour();
    time.minute = wall.time().minute();
    time.second = wall.time().second();
    return time;
}

QDateTime fromIcal(const icaltimetype &time)
{
    return QDateTime(QDate(time.year, time.month, time.day), QTime(time.hour, time.minute, time.second), Qt::UTC);
}

// One after the other, the excepted ones too, until visit says false. The end is ours to see: libical takes UNTIL's UTC
// for wall time. False when the rule can't be walked at all.
Result<bool> walk(const Recurrence &recurrence, const RecurrenceRule &rule, const std::function<bool(QDateTime)> &visit)
{
    icalerror_set_errors_are_fatal(false);
    RecurrenceRule endless = rule;
    endless.remove(u"UNTIL"_s);
    const icalrecurrencetype parts = icalrecurrencetype_from_string(endless.text().toLatin1().constData());
    if (parts.freq == ICAL_NO_RECURRENCE)
        return wrong(u"unreadable"_s);
    const std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)> iterator(
        icalrecur_iterator_new(parts, toIcal(recurrence.start)), icalrecur_iterator_free);
    icalerror_clear_errno();
    if (!iterator)
        return false;
    for (int step = 0; step < kMostSteps; ++step) {
        const icaltimetype next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next) || !visit(fromIcal(next)))
            return true;
    }
    return true;
}

bool isBeyond(const RecurrenceRule::Until &until, const Occurrence &one)
{
    using Kind = RecurrenceRule::Until::Kind;
    switch (until.kind) {
    case Kind::Day: return one.wall.date() > until.moment.date();
    case Kind::Wall: return one.wall > until.moment;
    case Kind::Instant: return one.utc > until.moment;
    }
    Q_UNREACHABLE();
}

bool isExcepted(const Recurrence &recurrence, const QDateTime &wall)
{
    return recurrence.exceptDays.contains(wall.date())
        || std::any_of(recurrence.exceptTimes.begin(), recurrence.exceptTimes.end(),
                       [&wall](const QDateTime &one) { return bare(one) == wall; });
}

// Those that take place, until visit says false.
Result<bool> walkInstants(const Recurrence &recurrence, const std::function<bool(const Occurrence &)> &visit)
{
    const auto rule = RecurrenceRule::read(recurrence.rule);
    if (!rule)
        return fail(rule.error());
    const auto until = rule->until();
    std::optional<Error> problem;
    QDateTime last;
    const auto walked = walk(recurrence, *rule, [&](const QDateTime &wall) {
        const auto instant = instantOf(wall, recurrence.zone);
        if (!instant) {
            problem = instant.error();
            return false;
        }
        const Occurrence one{wall, instant->utc};
        if (until && isBeyond(*until, one))
            return false;
        const bool isTwin = last.isValid() && one.utc <= last;
        if (isTwin || isExcepted(recurrence, wall))
            return true;
        last = one.utc;
        return visit(one);
    });
    return problem ? fail(*problem) : walked;
}

} // namespace

QDateTime bare(const QDateTime &wall)
{
    return wall.date().isValid() ? QDateTime(wall.date(), wall.time(), Qt::UTC) : QDateTime();
}

Outcome checkRecurrence(const Recurrence &recurrence)
{
    if (!instantOf(recurrence.start, recurrence.zone))
        return wrong(u"start"_s);
    bool isFound = false;
    const auto walked = walkInstants(recurrence, [&isFound](const Occurrence &) {
        isFound = true;
        return false;
    });
    if (!walked)
        return fail(walked.error());
    return isFound ? Outcome() : wrong(u"never"_s);
}

Result<QList<Occurrence>> occurrencesAfter(const Recurrence &recurrence, const QDateTime &moment, int atMost)
{
    QList<Occurrence> found;
    const auto walked = walkInstants(recurrence, [&](const Occurrence &one) {
        if (one.utc > moment)
            found << one;
        return found.size() < atMost;
    });
    if (!walked)
        return fail(walked.error());
    return found;
}

Result<OccurrencePlan> planOccurrences(const Recurrence &recurrence, const QSet<QDateTime> &made, const QDateTime &now,
                                       const Horizon &horizon)
{
    OccurrencePlan plan{{}, true};
    const QDateTime end = now.addDays(horizon.days);
    int ahead = 0;
    const auto walked = walkInstants(recurrence, [&](const Occurrence &one) {
        if (one.utc <= now)
            return true;
        if (ahead == horizon.atMost || (one.utc > end && ahead >= horizon.atLeast)) {
            plan.isComplete = false;
            return false;
        }
        ++ahead;
        if (!made.contains(one.wall))
            plan.missing << one;
        return true;
    });
    if (!walked)
        return fail(walked.error());
    return plan;
}

Result<RecurrenceSplit> splitAt(const Recurrence &recurrence, const QDateTime &wall)
{
    auto rule = RecurrenceRule::read(recurrence.rule);
    if (!rule)
        return fail(rule.error());
    const QDateTime from = bare(wall);
    int before = 0; // excepted ones count, as they do for COUNT
    const auto walked = walk(recurrence, *rule, [&](const QDateTime &one) { return one < from && ++before > 0; });
    if (!walked)
        return fail(walked.error());
    const auto instant = instantOf(from, recurrence.zone);
    if (!instant)
        return fail(instant.error());

    RecurrenceSplit split{recurrence, recurrence, before > 0};
    split.after.start = from;
    if (const auto count = rule->count()) {
        RecurrenceRule rest = *rule;
        rest.set(u"COUNT"_s, QString::number(std::max(1, *count - before)));
        split.after.rule = rest.text();
        rule->remove(u"COUNT"_s);
    }
    rule->set(u"UNTIL"_s, instant->utc.addSecs(-1).toString(u"yyyyMMddTHHmmss"_s) + u'Z');
    split.before.rule = rule->text();
    return split;
}

} // namespace Postrider
