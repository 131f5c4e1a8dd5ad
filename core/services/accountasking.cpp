// SPDX-License-Identifier: GPL-3.0-or-later
// What AccountService tells those who write posts: for which accounts they may, what a network gives to choose from,
// and when an account may be asked again.
#include "services/accountservice.h"

#include "exchange/accountrun.h"
#include "exchange/accounts.h"
#include "platforms/registry.h"
#include "services/grants.h"
#include "services/lookup.h"
#include "storage/integrationrepository.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

using Choices = Result<QList<Choice>>;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AccountService)
};

QFuture<Choices> ask(ExchangeDesk &desk, const Integration &account, const QString &kind)
{
    const Platform *platform = desk.registry.find(account.platform);
    const Recipe recipe = platform ? platform->options(kind, accountOf(account)) : Recipe();
    if (!platform || recipe.isEmpty())
        return readyFuture<QList<Choice>>(fail(
            Error::Kind::InvalidInput, Words::tr("The network gives nothing to choose from for \"%1\".").arg(kind)));
    return runAs(desk, account.id, *platform, recipe, Use::Verb::Options)
        .then(QtFuture::Launch::Sync, [](const Result<Context> &answer) -> Choices {
            if (!answer)
                return fail(answer.error());
            return answer->choices.value_or(QList<Choice>());
        });
}

} // namespace

QFuture<Choices> AccountService::options(Actor actor, IntegrationId id, QString kind)
{
    return m_parts.store.run([actor, id](Database &database) { return accountFor(database, actor, id); })
        .then(QtFuture::Launch::Sync,
              [parts = m_parts, kind](const Result<Integration> &account) -> QFuture<Choices> {
                  if (!account)
                      return readyFuture<QList<Choice>>(fail(account.error()));
                  return parts.exchange.run<QList<Choice>>(
                      [account = *account, kind](ExchangeDesk &desk) { return ask(desk, account, kind); });
              })
        .unwrap();
}

QFuture<Result<QList<Integration>>> AccountService::forPosts(Actor actor)
{
    return m_parts.store.run([actor](Database &database) -> Result<QList<Integration>> {
        if (const Outcome allowed = mayCompose(actor); !allowed)
            return fail(allowed.error());
        IntegrationRepository repository(database);
        auto accounts = actor.isAdmin() ? repository.all() : repository.ofUser(actor.id);
        if (accounts)
            accounts->removeIf([&actor](const Integration &account) { return !actor.mayUse(account.id); });
        return accounts;
    });
}

QFuture<Result<QDateTime>> AccountService::quietUntil(Actor actor, IntegrationId id)
{
    return m_parts.store.run([actor, id, now = m_parts.clock.now()](Database &database) -> Result<QDateTime> {
        if (const auto account = accountFor(database, actor, id); !account)
            return fail(account.error());
        const auto until = IntegrationRepository(database).quietUntil(id);
        return until && *until <= now ? Result<QDateTime>(QDateTime()) : until;
    });
}

} // namespace Postrider
