// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/collector.h"

#include "exchange/accesstokens.h"
#include "exchange/accounts.h"
#include "platforms/registry.h"
#include "storage/analyticsrepository.h"
#include "storage/database.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

using Rows = Result<QList<Analytics>>;

namespace {

constexpr int kAtMost = 100; // posts a fetch

Rows store(Database &database, const Integration &integration, const QList<MeasurablePost> &posts,
           const Context &answer, const QDateTime &now)
{
    QList<Analytics> rows;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    for (const MeasurablePost &post : posts) {
        const auto counters = answer.counters->constFind(post.platformPostId);
        if (counters == answer.counters->constEnd())
            continue; // deleted there: what was measured before stays
        const Analytics row{
            AnalyticsId::create(), post.postId,      integration.id,     integration.platform, counters->impressions,
            counters->likes,       counters->shares, counters->comments, counters->clicks,     now};
        if (const Outcome inserted = AnalyticsRepository(database).insert(row); !inserted)
            return fail(inserted.error());
        rows << row;
    }
    if (const Outcome committed = transaction->commit(); !committed)
        return fail(committed.error());
    return rows;
}

} // namespace

QFuture<Rows> collectMetrics(ExchangeDesk &desk, const Integration &integration, PostId post)
{
    if (!desk.database || !desk.tokens)
        return readyFuture<QList<Analytics>>(fail(Error::Kind::KeychainLocked, u"the vault is closed"_s));
    auto posts = AnalyticsRepository(*desk.database).measurable(integration.id, kAtMost);
    if (!posts)
        return readyFuture<QList<Analytics>>(fail(posts.error()));
    if (!post.isNull())
        posts->removeIf([post](const MeasurablePost &candidate) { return candidate.postId != post; });
    const Platform *platform = desk.registry.find(integration.platform);
    QStringList ids;
    for (const MeasurablePost &measurable : std::as_const(*posts))
        ids << measurable.platformPostId;
    const Recipe recipe = platform && !ids.isEmpty() ? platform->metrics(ids, accountOf(integration)) : Recipe();
    if (recipe.isEmpty())
        return readyFuture<QList<Analytics>>(QList<Analytics>());

    Runner &runner = desk.runner;
    return desk.tokens->credentials(integration.id)
        .then(&runner,
              [&runner, platform, recipe](const Result<Net::Credentials> &credentials) -> QFuture<Result<Context>> {
                  if (!credentials)
                      return readyFuture<Context>(fail(credentials.error()));
                  return runner.run({platform, recipe, *credentials, {}, nullptr});
              })
        .unwrap()
        .then(&runner, [&desk, integration, posts = *posts](const Result<Context> &answer) -> Rows {
            if (!answer)
                return fail(answer.error());
            if (!answer->counters)
                return QList<Analytics>();
            return store(*desk.database, integration, posts, *answer, desk.clock.now());
        });
}

} // namespace Postrider
