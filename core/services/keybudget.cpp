// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/keybudget.h"

#include "domain/walltime.h"
#include "storage/requestrepository.h"
#include "storage/userrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeyService)
};

QString inZone(const QDateTime &moment, const QByteArray &zone)
{
    const auto wall = wallTimeAt(moment, zone);
    const QString utc = moment.toUTC().toString(Qt::ISODate);
    if (!wall)
        return utc;
    return u"%1 (%2, %3)"_s.arg(wall->toString(u"yyyy-MM-dd HH:mm"_s), QString::fromUtf8(zone), utc);
}

// The instants at which the day begins and ends by clocks in that zone.
Result<std::pair<QDateTime, QDateTime>> dayOf(const QDateTime &at, const QByteArray &zone)
{
    const auto wall = wallTimeAt(at, zone);
    if (!wall)
        return fail(wall.error());
    const auto from = instantOf(QDateTime(wall->date(), QTime(0, 0), Qt::UTC), zone);
    const auto until = instantOf(QDateTime(wall->date().addDays(1), QTime(0, 0), Qt::UTC), zone);
    if (!from || !until)
        return fail(!from ? from.error() : until.error());
    return std::pair(from->utc, until->utc);
}

} // namespace

Result<std::optional<int>> budgetLeft(Database &database, const ApiKey &key, const QByteArray &zone,
                                      const QDateTime &at, PostId besides)
{
    if (key.dailyBudget == 0)
        return std::optional<int>();
    const auto day = dayOf(at, zone);
    if (!day)
        return fail(day.error());
    return RequestRepository(database).countOfKey(key.id, besides, day->first, day->second).map([&key](int count) {
        return std::optional(std::max(0, key.dailyBudget - count));
    });
}

Outcome checkTimes(Database &database, const ApiKey &key, PostId post, const QList<QDateTime> &times)
{
    const auto owner = UserRepository(database).byId(key.userId);
    if (!owner)
        return fail(owner.error());
    for (const QDateTime &at : times) {
        const auto loud = firstLoud(key.quietHours, at, owner->timezone);
        if (!loud)
            return fail(loud.error());
        if (*loud != at)
            return fail(Error::Kind::InvalidInput,
                        Words::tr("This key may not post in its quiet hours: the next time it may is %1.")
                            .arg(inZone(*loud, owner->timezone)));
    }
    if (times.isEmpty())
        return {};
    // A post counts on the day of its first delivery, as it is counted later.
    const QDateTime first = *std::min_element(times.begin(), times.end());
    const auto left = budgetLeft(database, key, owner->timezone, first, post);
    if (!left)
        return fail(left.error());
    if (left->value_or(1) > 0)
        return {};
    return fail(Error::Kind::InvalidInput,
                Words::tr("This key's budget of %n posts for that day is used up: choose "
                          "another day.",
                          nullptr, key.dailyBudget));
}

} // namespace Postrider
