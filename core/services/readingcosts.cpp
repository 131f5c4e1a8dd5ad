// SPDX-License-Identifier: GPL-3.0-or-later
// AnalyticsService's view of what reading costs, and of accounts as a whole.
#include "services/analyticsservice.h"

#include "base/enumword.h"
#include "platforms/registry.h"
#include "services/deed.h"
#include "services/grants.h"
#include "services/lookup.h"
#include "storage/accountmetricsrepository.h"
#include "storage/paidreadrepository.h"
#include "storage/readingcap.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AnalyticsService)
};

Result<ReadingCost> costOf(Database &database, const Platform &platform, const QDateTime &now)
{
    const auto cap = readingCap(database, platform.id());
    const auto spent = PaidReadRepository(database).spentInMonth(platform.id(), now);
    if (!cap || !spent)
        return fail(cap ? spent.error() : cap.error());
    return ReadingCost{platform.id(), platform.cost({Use::Verb::Metrics}, {}).microDollars, *cap, *spent};
}

} // namespace

QFuture<Result<QList<ReadingCost>>> AnalyticsService::readingCosts(Actor actor)
{
    return m_parts.store.run([parts = m_parts, actor](Database &database) -> Result<QList<ReadingCost>> {
        if (const Outcome allowed = personsOnly(actor); !allowed)
            return fail(allowed.error());
        QList<ReadingCost> costs;
        for (const auto &platform : parts.registry.all()) {
            if (!platform->metricsRules().costsMoney)
                continue;
            const auto cost = costOf(database, *platform, parts.clock.now());
            if (!cost)
                return fail(cost.error());
            costs << *cost;
        }
        return costs;
    });
}

QFuture<Result<ReadingCost>> AnalyticsService::setReadingCap(Actor actor, PlatformId id, qint64 microDollars)
{
    return m_parts.store.run([parts = m_parts, actor, id, microDollars](Database &database) -> Result<ReadingCost> {
        auto deed = Deed::begin(database, parts, actor);
        if (!deed)
            return fail(deed.error());
        if (!actor.isAdmin())
            return fail(Error::Kind::NotAllowed,
                        Words::tr("Only an administrator decides what reading counters may cost."));
        const Platform *platform = parts.registry.find(id);
        if (!platform || !platform->metricsRules().costsMoney)
            return fail(Error::Kind::InvalidInput, Words::tr("Reading counters costs nothing there."));
        if (microDollars < 0)
            return fail(Error::Kind::InvalidInput, Words::tr("A cap can't be less than nothing."));
        if (const Outcome set = Postrider::setReadingCap(database, id, microDollars); !set)
            return fail(set.error());
        const auto cost = costOf(database, *platform, deed->now());
        if (const Outcome done = deed->finish(u"analytics.cap"_s, enumWord(id)); !done)
            return fail(done.error());
        return cost;
    });
}

QFuture<Result<QList<AccountMetrics>>> AnalyticsService::accountHistory(Actor actor, IntegrationId id)
{
    return m_parts.store.run([actor, id](Database &database) -> Result<QList<AccountMetrics>> {
        if (const Outcome allowed = mayRead(actor, ApiKey::readAnalytics()); !allowed)
            return fail(allowed.error());
        if (const auto account = accountFor(database, actor, id); !account)
            return fail(account.error());
        return AccountMetricsRepository(database).of(id);
    });
}

} // namespace Postrider
