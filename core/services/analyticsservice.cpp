// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/analyticsservice.h"

#include "analytics/collector.h"
#include "storage/analyticsrepository.h"
#include "storage/integrationrepository.h"
#include "storage/postrepository.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

using Rows = Result<QList<Analytics>>;

namespace {

Result<Post> readable(Database &database, const Actor &actor, PostId id)
{
    auto post = PostRepository(database).byId(id);
    if (!post || !actor.maySee(post->userId))
        return fail(Error::Kind::NotFound,
                    QCoreApplication::translate("AnalyticsService", "There is no post %1.").arg(id.toString()));
    return post;
}

// The accounts to ask: the post's own, or all that the actor may see.
Result<QList<Integration>> accountsToAsk(Database &database, const Actor &actor, PostId id)
{
    IntegrationRepository repository(database);
    if (id.isNull())
        return actor.isAdmin() ? repository.all() : repository.ofUser(actor.id);
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
Rows gathered(const QList<QFuture<Rows>> &answers)
{
    QList<Analytics> rows;
    std::optional<Error> trouble;
    for (const QFuture<Rows> &answer : answers) {
        const Rows result = answer.result();
        if (result)
            rows << *result;
        else
            trouble = result.error();
    }
    if (rows.isEmpty() && trouble)
        return fail(*trouble);
    return rows;
}

} // namespace

QFuture<Rows> AnalyticsService::fetch(Actor actor, PostId post)
{
    return m_parts.store.run([actor, post](Database &database) { return accountsToAsk(database, actor, post); })
        .then(QtFuture::Launch::Sync,
              [parts = m_parts, post](const Result<QList<Integration>> &accounts) -> QFuture<Rows> {
                  if (!accounts)
                      return readyFuture<QList<Analytics>>(fail(accounts.error()));
                  QList<QFuture<Rows>> asked;
                  for (const Integration &integration : *accounts)
                      asked << parts.exchange.run<QList<Analytics>>(
                          [integration, post](ExchangeDesk &desk) { return collectMetrics(desk, integration, post); });
                  if (asked.isEmpty())
                      return readyFuture<QList<Analytics>>(QList<Analytics>());
                  return QtFuture::whenAll(asked.begin(), asked.end())
                      .then(QtFuture::Launch::Sync,
                            [](const QList<QFuture<Rows>> &answers) { return gathered(answers); });
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
