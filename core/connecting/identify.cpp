// SPDX-License-Identifier: GPL-3.0-or-later
#include "connecting/identify.h"

#include "exchange/accesstokens.h"
#include "exchange/accounts.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

QFuture<Result<Identity>> identify(ExchangeDesk &desk, const Platform &platform, const QUrl &server,
                                   const Secret &accessToken)
{
    Account account;
    account.platform = platform.id();
    account.server = server;
    const Net::Credentials credentials{{Net::Credential::Kind::AccessToken, accessToken}};
    return desk.runner.run({&platform, platform.identify(account), credentials, {}, nullptr})
        .then([](const Result<Context> &result) -> Result<Identity> {
            if (!result)
                return fail(result.error());
            if (!result->identity)
                return fail(Error::Kind::WrongServer, u"it did not say whose token this is"_s);
            return *result->identity;
        });
}

QFuture<Outcome> revoke(ExchangeDesk &desk, const Platform &platform, const Integration &integration)
{
    const Recipe recipe = platform.revoke(accountOf(integration));
    if (recipe.isEmpty() || !desk.tokens)
        return readyFuture<void>({});
    Runner &runner = desk.runner;
    return desk.tokens->credentials(integration.id)
        .then(&runner,
              [&runner, &platform, recipe](const Result<Net::Credentials> &credentials) -> QFuture<Result<Context>> {
                  if (!credentials)
                      return readyFuture<Context>(fail(credentials.error()));
                  return runner.run({&platform, recipe, *credentials, {}, nullptr});
              })
        .unwrap()
        .then([](const Result<Context> &result) -> Outcome { return result ? Outcome() : fail(result.error()); });
}

} // namespace Postrider
