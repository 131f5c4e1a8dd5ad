// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/analyticsservice.h"

#include "analytics/collector.h"
#include "services/grants.h"
#include "services/lookup.h"
#include "storage/analyticsrepository.h"
#include "storage/integrationrepository.h"
#include "storage/postrepository.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

using Rows = Result<QList<Analytics>>;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AnalyticsService)
};

Result<Post> readable(Database &database, const Actor &actor, PostId id)
{
    if (const Outcome allowed = mayRead(actor, ApiKey::readAnalytics()); !allowed)
        return fail(allowed.error());
    return writableOrTrashedPostFor(database, actor, id);
}

// The accounts to ask: the post's own, or all that the actor may see.
Result<QList<Integration>> accountsToAsk(Database &database, const Actor &actor, PostId id)
{
    IntegrationRepository repository(database);
    if (id.isNull()) {
        const Outcome person = personsOnly(actor);
        return !person ? fail(person.error()) : actor.isAdmin() ? repository.all() : repository.ofUser(actor.id);
    }
    const auto post = readable(database, actor, id);
    if (!post)
        return fail(post.error());
    QList<Integration> accounts;
    for (const IntegrationId account : post->platforms) {
        const auto integration = repository.byId(account);
        if (!integration)
            return fail(integration.error());
        if (integration->isActive)
            accounts << *integration;
    }
    return accounts;
}

// One account's trouble does not keep the others' numbers away; only if nobody answered is it the answer.
Rows gathered(const QList<QFuture<Result<Collected>>> &answers)
{
    QList<Analytics> rows;
    std::optional<Error> trouble;
    int tooDear = 0;
    for (const QFuture<Result<Collected>> &answer : answers) {
        const auto result = answer.result();
        if (!result) {
            trouble = result.error();
            continue;
        }
        rows << result->rows;
        tooDear += result->tooDear;
    }
    if (rows.isEmpty() && trouble)
        return fail(*trouble);
    if (rows.isEmpty() && tooDear > 0)
        return fail(Error::Kind::NotAllowed,
                    Words::tr("The network charges for each post whose counters are read, and the monthly cap that you "
                              "set for it is used up, or none is set."));
    return rows;
}

// Asks these accounts, all at the same time.
QFuture<Rows> collect(const ServiceParts &parts, const QList<Integration> &accounts, const MetricsWish &wish)
{
    QList<QFuture<Result<Collected>>> asked;
    for (const Integration &integration : accounts)
        asked << parts.exchange.run<Collected>(
            [integration, wish](ExchangeDesk &desk) { return collectMetrics(desk, integration, wish); });
    if (asked.isEmpty())
        return readyFuture<QList<Analytics>>(QList<Analytics>());
    return QtFuture::whenAll(asked.begin(), asked.end())
        .then(QtFuture::Launch::Sync,
              [](const QList<QFuture<Result<Collected>>> &answers) { return gathered(answers); });
}

} // namespace

QFuture<Rows> AnalyticsService::fetch(Actor actor, PostId post)
{
    return m_parts.store.run([actor, post](Database &database) { return accountsToAsk(database, actor, post); })
        .then(QtFuture::Launch::Sync,
              [parts = m_parts, post](const Result<QList<Integration>> &accounts) -> QFuture<Rows> {
                  if (!accounts)
                      return readyFuture<QList<Analytics>>(fail(accounts.error()));
                  return collect(parts, *accounts, {ReadingOccasion::Asked, post});
              })
        .unwrap();
}

QFuture<Rows> AnalyticsService::fetchDue()
{
    return m_parts.store
        .run([parts = m_parts](Database &database) -> Result<QList<Integration>> {
            if (const Outcome forgotten = forgetOldMetrics(database, parts.registry, parts.clock.now()); !forgotten)
                return fail(forgotten.error());
            auto accounts = IntegrationRepository(database).all();
            if (accounts)
                accounts->removeIf([](const Integration &account) { return !account.isActive; });
            return accounts;
        })
        .then(QtFuture::Launch::Sync,
              [parts = m_parts](const Result<QList<Integration>> &accounts) -> QFuture<Rows> {
                  if (!accounts)
                      return readyFuture<QList<Analytics>>(fail(accounts.error()));
                  return collect(parts, *accounts, {ReadingOccasion::Round, {}});
              })
        .unwrap();
}

QFuture<Rows> AnalyticsService::show(Actor actor, PostId id)
{
    return m_parts.store.run([actor, id](Database &database) -> Rows {
        const auto post = readable(database, actor, id);
        if (!post)
            return fail(post.error());
        return AnalyticsRepository(database).ofPost(id);
    });
}

} // namespace Postrider
