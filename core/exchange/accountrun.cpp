// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/accountrun.h"

#include "exchange/accesstokens.h"
#include "exchange/charges.h"

namespace Postrider {

QFuture<Result<Context>> runAs(ExchangeDesk &desk, IntegrationId account, const Platform &platform,
                               const Recipe &recipe, Use::Verb verb)
{
    if (!desk.tokens)
        return readyFuture<Context>(fail(Error::Kind::KeychainLocked));
    return desk.tokens->credentials(account)
        .then(
            &desk.runner,
            [&desk, &platform, recipe, verb](const Result<Net::Credentials> &credentials) -> QFuture<Result<Context>> {
                if (!credentials)
                    return readyFuture<Context>(fail(credentials.error()));
                if (const Outcome paid = charge(*desk.database, platform, {verb}, desk.clock.now()); !paid)
                    return readyFuture<Context>(fail(paid.error()));
                return desk.runner.run({&platform, recipe, *credentials, {}, nullptr});
            })
        .unwrap();
}

} // namespace Postrider
