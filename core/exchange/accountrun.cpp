// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/accountrun.h"

#include "exchange/accesstokens.h"

namespace Postrider {

QFuture<Result<Context>> runAs(ExchangeDesk &desk, IntegrationId account, const Platform &platform,
                               const Recipe &recipe)
{
    if (!desk.tokens)
        return readyFuture<Context>(fail(Error::Kind::KeychainLocked));
    return desk.tokens->credentials(account)
        .then(&desk.runner,
              [&runner = desk.runner, &platform,
               recipe](const Result<Net::Credentials> &credentials) -> QFuture<Result<Context>> {
                  if (!credentials)
                      return readyFuture<Context>(fail(credentials.error()));
                  return runner.run({&platform, recipe, *credentials, {}, nullptr});
              })
        .unwrap();
}

} // namespace Postrider
