// SPDX-License-Identifier: GPL-3.0-or-later
#include "connecting/identify.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Identify)
};

Result<Identity> named(const QList<Identity> &identities, const QString &accountId)
{
    const auto found = std::find_if(identities.begin(), identities.end(),
                                    [&](const Identity &one) { return one.accountId == accountId; });
    if (found != identities.end())
        return *found;
    QStringList names;
    for (const Identity &one : identities)
        names << one.username;
    return fail(Error::Kind::Conflict,
                Words::tr("That is another account than before: %1.").arg(QLocale().createSeparatedList(names)));
}

QFuture<Result<Identity>> chosen(Runner &runner, const QList<Identity> &identities, const IdentityWish &wish)
{
    if (!wish.accountId.isEmpty())
        return readyFuture<Identity>(named(identities, wish.accountId));
    if (identities.size() == 1)
        return readyFuture<Identity>(identities.first());
    if (!wish.choose) {
        QStringList names;
        for (const Identity &one : identities)
            names << u"%1 (%2)"_s.arg(one.username, one.accountId);
        return readyFuture<Identity>(
            fail(Error::Kind::Conflict,
                 Words::tr("This sign-in opens several accounts, choose one: %1").arg(names.join(u", "_s))));
    }
    return wish.choose(identities).then(&runner, [identities](const QString &accountId) -> Result<Identity> {
        if (accountId.isEmpty())
            return fail(Error::Kind::Cancelled, u"none was chosen"_s);
        return named(identities, accountId);
    });
}

} // namespace

QFuture<Result<Identity>> identify(ExchangeDesk &desk, const Platform &platform, const Account &account,
                                   const Secret &accessToken, const IdentityWish &wish)
{
    const Net::Credentials credentials{{Net::Credential::Kind::AccessToken, accessToken}};
    Runner &runner = desk.runner;
    return runner.run({&platform, platform.identify(account), credentials, {}, nullptr})
        .then(&runner,
              [&runner, wish](const Result<Context> &result) -> QFuture<Result<Identity>> {
                  if (!result)
                      return readyFuture<Identity>(fail(result.error()));
                  QList<Identity> identities = result->identities;
                  if (result->identity)
                      identities = {*result->identity};
                  if (identities.isEmpty())
                      return readyFuture<Identity>(
                          fail(Error::Kind::WrongServer, u"it did not say whose token this is"_s));
                  return chosen(runner, identities, wish);
              })
        .unwrap();
}

void takeOwnToken(Connected &connected)
{
    if (connected.identity.accessToken.isEmpty())
        return;
    connected.tokens.accessToken = std::exchange(connected.identity.accessToken, Secret());
    connected.tokens.lifetime.reset(); // of the sign-in's own token
}

} // namespace Postrider
