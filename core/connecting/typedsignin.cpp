// SPDX-License-Identifier: GPL-3.0-or-later
#include "connecting/typedsignin.h"

#include <QCoreApplication>

namespace Postrider {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TypedSignIn)
};

Account blankAccount(const Platform &platform, const QUrl &server, const RegisteredApp &app)
{
    Account account;
    account.platform = platform.id();
    account.server = server;
    account.scopes = app.scopes;
    return account;
}

QFuture<Result<Connected>> identified(ExchangeDesk &desk, const Platform &platform, const Account &account,
                                      Connected connected, const IdentityWish &wish)
{
    const Secret token = connected.tokens.accessToken;
    return identify(desk, platform, account, token, wish)
        .then(&desk.runner, [connected](const Result<Identity> &identity) -> Result<Connected> {
            if (!identity)
                return fail(identity.error());
            Connected done = connected;
            done.identity = *identity;
            takeOwnToken(done);
            return done;
        });
}

} // namespace

QFuture<Result<Connected>> signInTyped(ExchangeDesk &desk, const Platform &platform, const QUrl &server,
                                       const TypedCredentials &typed, const IdentityWish &wish)
{
    Connected connected;
    connected.app = typed.app;
    connected.isNewApp = !typed.app.clientId.isEmpty();
    Account account = blankAccount(platform, server, typed.app);
    const Recipe session = platform.openSession(typed.identifier, account);
    // With a refresh token beside it, it is a session already.
    if (session.isEmpty() || !typed.refreshToken.isEmpty()) {
        connected.tokens = {typed.accessToken, typed.refreshToken, typed.lifetime, {}};
        return identified(desk, platform, account, connected, wish);
    }
    if (typed.identifier.isEmpty())
        return readyFuture<Connected>(
            fail(Error::Kind::InvalidInput, Words::tr("The name that belongs to the password is missing.")));
    const Net::Credentials credentials{{Net::Credential::Kind::Password, typed.accessToken}};
    return desk.runner.run({&platform, session, credentials, {}, nullptr})
        .then(&desk.runner,
              [&desk, &platform, account, connected,
               wish](const Result<Context> &result) mutable -> QFuture<Result<Connected>> {
                  if (!result)
                      return readyFuture<Connected>(fail(result.error()));
                  if (!result->tokens)
                      return readyFuture<Connected>(fail(Error::Kind::WrongServer, QStringLiteral("no session came")));
                  connected.tokens = *result->tokens;
                  if (result->identity) // where the account really lives
                      account.facts = result->identity->facts;
                  return identified(desk, platform, account, connected, wish);
              })
        .unwrap();
}

} // namespace Postrider
