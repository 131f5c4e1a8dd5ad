// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/collector.h"

#include "exchange/accesstokens.h"
#include "exchange/accounts.h"
#include "exchange/charges.h"
#include "platforms/registry.h"
#include "storage/accountmetricsrepository.h"
#include "storage/database.h"
#include "storage/paidreadrepository.h"
#include "storage/readingcap.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

using Answer = Result<Collected>;
using Verb = Use::Verb;

namespace {

constexpr int kAtMost = 500; // posts a reading

Result<qint64> moneyLeft(Database &database, PlatformId platform, const QDateTime &now)
{
    const auto cap = readingCap(database, platform);
    const auto spent = PaidReadRepository(database).spentInMonth(platform, now);
    if (!cap || !spent)
        return fail(cap ? spent.error() : cap.error());
    return std::max<qint64>(*cap - *spent, 0);
}

// One account's reading: a batch after the other, then the account itself. Keeps itself until it has answered.
class Reading final : public std::enable_shared_from_this<Reading>
{
public:
    Reading(ExchangeDesk &desk, const Platform &platform, Integration integration, QList<MeasurablePost> posts)
        : m_desk(desk), m_platform(platform), m_integration(std::move(integration)), m_posts(std::move(posts))
    {
    }

    Outcome plan(const MetricsWish &wish);
    QFuture<Answer> run();

private:
    QFuture<Answer> next();
    QFuture<Result<Context>> ask(const Recipe &recipe);
    Outcome pay(Verb verb, int items);
    Outcome keep(const QHash<QString, Counters> &counters);
    Outcome keep(const AccountCounters &counters);
    Answer end(const Outcome &last) const;

    ExchangeDesk &m_desk;
    const Platform &m_platform;
    const Integration m_integration;
    const QList<MeasurablePost> m_posts;
    MetricsPlan m_plan;
    bool m_asksAccount = false;
    Net::Credentials m_credentials;
    Collected m_collected;
};

Outcome Reading::plan(const MetricsWish &wish)
{
    const QDateTime now = m_desk.clock.now();
    const Account account = accountOf(m_integration);
    MetricsLeave leave{m_platform.metricsRules(), wish.occasion,
                       m_platform.cost({Verb::Metrics}, account).microDollars};
    if (leave.rules.costsMoney) {
        const auto money = moneyLeft(*m_desk.database, m_integration.platform, now);
        if (!money)
            return fail(money.error());
        leave.money = *money;
    }
    m_plan = planMetrics(m_posts, leave, now);
    m_collected.tooDear = m_plan.tooDear;
    if (!wish.post.isNull() || m_platform.accountMetrics(account).isEmpty())
        return {};
    const auto hasToday = AccountMetricsRepository(*m_desk.database).has(m_integration.id, now.toUTC().date());
    if (!hasToday)
        return fail(hasToday.error());
    qint64 left = leave.money;
    for (const QStringList &batch : std::as_const(m_plan.batches))
        left -= leave.costEach * batch.size();
    m_asksAccount = !*hasToday
        && (!leave.rules.costsMoney || m_platform.cost({Verb::AccountMetrics}, account).microDollars <= left);
    return {};
}

QFuture<Answer> Reading::run()
{
    if (m_plan.batches.isEmpty() && !m_asksAccount)
        return readyFuture<Collected>(end({}));
    return m_desk.tokens->credentials(m_integration.id)
        .then(&m_desk.runner,
              [self = shared_from_this()](const Result<Net::Credentials> &credentials) -> QFuture<Answer> {
                  if (!credentials)
                      return readyFuture<Collected>(fail(credentials.error()));
                  self->m_credentials = *credentials;
                  return self->next();
              })
        .unwrap();
}

QFuture<Answer> Reading::next()
{
    const bool isOfAccount = m_plan.batches.isEmpty();
    if (isOfAccount && !std::exchange(m_asksAccount, false))
        return readyFuture<Collected>(end({}));
    const QStringList ids = isOfAccount ? QStringList() : m_plan.batches.takeFirst();
    const Account account = accountOf(m_integration);
    const Recipe recipe = isOfAccount ? m_platform.accountMetrics(account) : m_platform.metrics(ids, account);
    if (recipe.isEmpty())
        return next();
    if (const Outcome paid = pay(isOfAccount ? Verb::AccountMetrics : Verb::Metrics, std::max<int>(1, int(ids.size())));
        !paid)
        return readyFuture<Collected>(end(paid));
    return ask(recipe)
        .then(&m_desk.runner,
              [self = shared_from_this()](const Result<Context> &answer) -> QFuture<Answer> {
                  if (!answer)
                      return readyFuture<Collected>(self->end(fail(answer.error())));
                  Outcome kept;
                  if (answer->counters)
                      kept = self->keep(*answer->counters);
                  else if (answer->accountCounters)
                      kept = self->keep(*answer->accountCounters);
                  return kept ? self->next() : readyFuture<Collected>(self->end(kept));
              })
        .unwrap();
}

QFuture<Result<Context>> Reading::ask(const Recipe &recipe)
{
    return m_desk.runner.run({&m_platform, recipe, m_credentials, {}, nullptr});
}

Outcome Reading::pay(Verb verb, int items)
{
    const Cost cost = m_platform.cost({verb, items}, accountOf(m_integration));
    const QDateTime now = m_desk.clock.now();
    if (cost.microDollars > 0)
        return PaidReadRepository(*m_desk.database).insert(m_integration, now, items, cost.microDollars);
    return charge(*m_desk.database, m_platform, {verb, items}, now);
}

Outcome Reading::keep(const QHash<QString, Counters> &counters)
{
    auto transaction = Transaction::begin(*m_desk.database);
    if (!transaction)
        return fail(transaction.error());
    QList<Analytics> rows;
    for (const MeasurablePost &post : m_posts) {
        const auto found = counters.constFind(post.platformPostId);
        if (found == counters.constEnd())
            continue; // deleted there: what was measured before stays
        rows << Analytics{AnalyticsId::create(), post.postId,       m_integration.id, m_integration.platform,
                          found->impressions,    found->likes,      found->shares,    found->comments,
                          found->clicks,         m_desk.clock.now()};
        if (const Outcome inserted = AnalyticsRepository(*m_desk.database).insert(rows.last()); !inserted)
            return inserted;
    }
    const Outcome committed = transaction->commit();
    if (committed)
        m_collected.rows << rows;
    return committed;
}

Outcome Reading::keep(const AccountCounters &counters)
{
    return AccountMetricsRepository(*m_desk.database)
        .put({m_integration.id, counters.followers, counters.following, counters.posts, counters.views,
              m_desk.clock.now()});
}

// A batch that failed does not take away those before it.
Answer Reading::end(const Outcome &last) const
{
    if (!last && m_collected.rows.isEmpty())
        return fail(last.error());
    return m_collected;
}

} // namespace

QFuture<Answer> collectMetrics(ExchangeDesk &desk, const Integration &integration, const MetricsWish &wish)
{
    if (!desk.database || !desk.tokens)
        return readyFuture<Collected>(fail(Error::Kind::KeychainLocked, u"the vault is closed"_s));
    auto posts = AnalyticsRepository(*desk.database).measurable(integration.id, kAtMost);
    if (!posts)
        return readyFuture<Collected>(fail(posts.error()));
    if (!wish.post.isNull())
        posts->removeIf([&wish](const MeasurablePost &candidate) { return candidate.postId != wish.post; });
    const Platform *platform = desk.registry.find(integration.platform);
    if (!platform)
        return readyFuture<Collected>(Collected());
    const auto reading = std::make_shared<Reading>(desk, *platform, integration, *posts);
    if (const Outcome planned = reading->plan(wish); !planned)
        return readyFuture<Collected>(fail(planned.error()));
    return reading->run();
}

Outcome forgetOldMetrics(Database &database, const Registry &registry, const QDateTime &now)
{
    for (const auto &platform : registry.all()) {
        const int days = platform->metricsRules().keepDays;
        if (days == 0)
            continue;
        const QDateTime before = now.addDays(-days);
        if (const Outcome done = AnalyticsRepository(database).forget(platform->id(), before); !done)
            return done;
        if (const Outcome done = AccountMetricsRepository(database).forget(platform->id(), before); !done)
            return done;
    }
    return {};
}

} // namespace Postrider
