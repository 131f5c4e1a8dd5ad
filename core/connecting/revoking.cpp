// SPDX-License-Identifier: GPL-3.0-or-later
#include "connecting/revoking.h"

#include "base/enumword.h"
#include "base/logging.h"
#include "exchange/accesstokens.h"
#include "exchange/accounts.h"
#include "platforms/registry.h"
#include "storage/integrationrepository.h"

#include <algorithm>

namespace Postrider {

namespace {

bool isSharedOut(const Integration &account, const QList<Integration> &all)
{
    return std::any_of(all.begin(), all.end(), [&account](const Integration &other) {
        return other.id != account.id && other.platform == account.platform
            && other.platformAccountId == account.platformAccountId;
    });
}

QFuture<Outcome> revokeOne(ExchangeDesk &desk, const Leaver &leaver)
{
    const Platform *platform = desk.registry.find(leaver.integration.platform);
    const Recipe recipe = platform ? platform->revoke(accountOf(leaver.integration)) : Recipe();
    if (recipe.isEmpty())
        return readyFuture<void>({});
    return desk.runner.run({platform, recipe, leaver.credentials, {}, nullptr})
        .then(QtFuture::Launch::Sync,
              [name = enumWord(leaver.integration.platform)](const Result<Context> &answer) -> Outcome {
                  if (answer)
                      return {};
                  qCInfo(lcConnecting, "A token of %s could not be taken back: %s", qPrintable(name),
                         qPrintable(enumWord(answer.error().kind)));
                  return fail(answer.error());
              });
}

} // namespace

QList<Leaver> leaversOf(Database &database, const Vault &vault, const QList<Integration> &integrations)
{
    const auto all = IntegrationRepository(database).all();
    if (!all)
        return {};
    QList<Leaver> leavers;
    for (const Integration &integration : integrations) {
        if (integration.accessToken.isEmpty() || isSharedOut(integration, *all))
            continue;
        if (auto credentials = storedCredentials(database, vault, integration))
            leavers << Leaver{integration, *std::move(credentials)};
    }
    return leavers;
}

QFuture<void> revoke(ExchangeThread &exchange, const QList<Leaver> &leavers)
{
    QList<QFuture<Outcome>> under;
    for (const Leaver &leaver : leavers)
        under << exchange.run<void>([leaver](ExchangeDesk &desk) { return revokeOne(desk, leaver); });
    return QtFuture::whenAll(under.begin(), under.end())
        .then(QtFuture::Launch::Sync, [](const QList<QFuture<Outcome>> &) {});
}

} // namespace Postrider
