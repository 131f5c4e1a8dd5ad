// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/takedownservice.h"

#include "exchange/accountrun.h"
#include "exchange/accounts.h"
#include "platforms/registry.h"
#include "services/audit.h"
#include "services/grants.h"
#include "services/lookup.h"
#include "storage/integrationrepository.h"
#include "storage/postrepository.h"
#include "storage/sendingrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TakedownService)
};

// One remote post to go.
struct Target
{
    IntegrationId account;
    const Platform *platform = nullptr;
    Recipe recipe;
    int part = 1;
};
using Targets = QList<Target>;

Result<Targets> targetsOf(Database &database, const Registry &registry, const Actor &actor, PostId id)
{
    if (const Outcome person = personsOnly(actor); !person)
        return fail(person.error());
    if (const auto post = postFor(database, actor, id); !post)
        return fail(post.error());
    const auto deliveries = PostRepository(database).deliveries(id);
    if (!deliveries)
        return fail(deliveries.error());
    Targets targets;
    for (const Delivery &delivery : *deliveries) {
        const auto account = IntegrationRepository(database).byId(delivery.integrationId);
        const auto sendings = SendingRepository(database).ofDelivery(delivery.id);
        if (!account || !sendings)
            return fail(account ? sendings.error() : account.error());
        const Platform *platform = registry.find(account->platform);
        for (const Sending &sending : *sendings) {
            if (sending.state != Sending::State::Published || sending.platformPostId.isEmpty())
                continue;
            const Recipe recipe = platform ? platform->remove(sending.platformPostId, accountOf(*account)) : Recipe();
            if (recipe.isEmpty())
                return fail(Error::Kind::Conflict, Words::tr("One of its networks deletes no posts."));
            targets << Target{account->id, platform, recipe, sending.part};
        }
    }
    std::stable_sort(targets.begin(), targets.end(), [](const Target &a, const Target &b) { return a.part > b.part; });
    return targets;
}

QFuture<Result<int>> takeFrom(ExchangeDesk &desk, const Targets &targets, int done)
{
    if (done == targets.size())
        return readyFuture<int>(done);
    const Target &target = targets.at(done);
    return runAs(desk, target.account, *target.platform, target.recipe, Use::Verb::Remove)
        .then(&desk.runner,
              [&desk, targets, done](const Result<Context> &result) -> QFuture<Result<int>> {
                  if (!result)
                      return readyFuture<int>(fail(result.error()));
                  return takeFrom(desk, targets, done + 1);
              })
        .unwrap();
}

} // namespace

QFuture<Result<int>> TakedownService::takeDown(Actor actor, PostId id)
{
    return m_parts.store
        .run([actor, id, &registry = m_parts.registry,
              now = m_parts.clock.now()](Database &database) -> Result<Targets> {
            const auto targets = targetsOf(database, registry, actor, id);
            if (!targets || targets->isEmpty())
                return targets;
            auto transaction = Transaction::begin(database);
            if (!transaction)
                return fail(transaction.error());
            if (const Outcome noted = note(database, actor, u"post.takeDown"_s, id.toString(), now); !noted)
                return fail(noted.error());
            if (const Outcome committed = transaction->commit(); !committed)
                return fail(committed.error());
            return targets;
        })
        .then(QtFuture::Launch::Sync,
              [parts = m_parts](const Result<Targets> &targets) -> QFuture<Result<int>> {
                  if (!targets)
                      return readyFuture<int>(fail(targets.error()));
                  return parts.exchange.run<int>(
                      [targets = *targets](ExchangeDesk &desk) { return takeFrom(desk, targets, 0); });
              })
        .unwrap();
}

} // namespace Postrider
