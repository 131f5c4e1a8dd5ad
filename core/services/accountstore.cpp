// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accountstore.h"

#include "connecting/identify.h"
#include "exchange/accesstokens.h"
#include "exchange/accountrun.h"
#include "exchange/accounts.h"
#include "platforms/registry.h"
#include "secrets/vault.h"
#include "services/audit.h"
#include "storage/developerapprepository.h"
#include "storage/integrationrepository.h"
#include "storage/sendingrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AccountService)
};

// The client that the tokens were made for; null where none came along.
Result<DeveloperAppId> storeApp(Database &database, const Vault &vault, const ConnectedAccount &account)
{
    const Connected &connected = account.connected;
    if (!connected.isNewApp)
        return connected.appId;
    DeveloperApp app;
    app.id = DeveloperAppId::create();
    app.userId = account.actor.id;
    app.platform = account.platform;
    app.serverUrl = account.server;
    app.clientId = connected.app.clientId;
    app.clientSecret = vault.seal(connected.app.clientSecret, clientSecretPlace(app.id));
    app.redirectUri = connected.redirectUri;
    app.scopes = connected.app.scopes;
    app.createdAt = account.now;
    return DeveloperAppRepository(database).insert(app).map([&app] { return app.id; });
}

void fill(Integration &row, const Vault &vault, const ConnectedAccount &account)
{
    const Connected &connected = account.connected;
    const Identity &identity = connected.identity;
    row.platform = account.platform;
    row.platformAccountId = identity.accountId;
    row.platformUsername = identity.username;
    row.displayName = identity.displayName;
    row.avatar = identity.avatar;
    row.serverUrl = account.server;
    row.facts = identity.facts;
    row.factsReadAt = account.now;
    row.isPractice = account.isPractice;
    row.updatedAt = account.now;
    if (!account.settings.isEmpty())
        row.settings = account.settings;
    if (!connected.tokens.scopes.isEmpty())
        row.scopes = connected.tokens.scopes;
    row.accessToken = vault.seal(connected.tokens.accessToken, accessTokenPlace(row.id));
    // A refresh token is never overwritten by nothing.
    if (!connected.tokens.refreshToken.isEmpty())
        row.refreshToken = vault.seal(connected.tokens.refreshToken, refreshTokenPlace(row.id));
    row.tokenExpiresAt = connected.tokens.lifetime ? account.now.addSecs(connected.tokens.lifetime->count())
                                                   : QDateTime();
}

Outcome reconnect(Database &database, const Integration &row, const QDateTime &now)
{
    IntegrationRepository repository(database);
    if (const Outcome updated = repository.update(row); !updated)
        return updated;
    if (const Outcome set = repository.setTokens(row.id, row.accessToken, row.refreshToken, row.tokenExpiresAt, now);
        !set)
        return set;
    if (const Outcome set = repository.setHealth(row.id, Integration::Health::Connected, {}, now); !set)
        return set;
    SendingRepository sendings(database);
    if (const auto released = sendings.releaseHeld(row.id, Sending::Hold::Reauth, now); !released)
        return fail(released.error());
    const auto woken = sendings.wakeUnconfirmed(row.id, now);
    return woken ? Outcome() : fail(woken.error());
}

} // namespace

Result<Integration> storeAccount(Database &database, const Vault &vault, const ConnectedAccount &account)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    IntegrationRepository repository(database);
    const auto known = repository.byIdentity(account.actor.id, account.platform, account.connected.identity.accountId);
    if (!known)
        return fail(known.error());
    const auto app = storeApp(database, vault, account);
    if (!app)
        return fail(app.error());

    Integration row = known->value_or(Integration());
    if (!*known) {
        row.id = IntegrationId::create();
        row.userId = account.actor.id;
        row.createdAt = account.now;
    }
    fill(row, vault, account);
    row.appId = *app;
    row.isActive = true;
    const Outcome written = *known ? reconnect(database, row, account.now) : repository.insert(row);
    if (!written)
        return fail(written.error());
    if (const Outcome noted = note(database, account.actor, *known ? u"account.reconnect"_s : u"account.add"_s,
                                   row.id.toString(), account.now);
        !noted)
        return fail(noted.error());
    const auto stored = repository.byId(row.id);
    if (const Outcome committed = transaction->commit(); !committed)
        return fail(committed.error());
    return stored;
}

QFuture<Result<Integration>> checkAccount(ExchangeDesk &desk, const Integration &integration)
{
    const Platform *platform = desk.registry.find(integration.platform);
    if (!platform || !desk.tokens || !desk.database)
        return readyFuture<Integration>(fail(Error::Kind::KeychainLocked));
    return desk.tokens->credentials(integration.id)
        .then(&desk.runner,
              [&desk, platform, integration](const Result<Net::Credentials> &credentials) -> QFuture<Result<Identity>> {
                  if (!credentials)
                      return readyFuture<Identity>(fail(credentials.error()));
                  return identify(desk, *platform, accountOf(integration),
                                  credentials->value(Net::Credential::Kind::AccessToken),
                                  {integration.platformAccountId});
              })
        .unwrap()
        .then(&desk.runner, [&desk, integration](const Result<Identity> &identity) -> Result<Integration> {
            IntegrationRepository repository(*desk.database);
            const QDateTime now = desk.clock.now();
            const bool isRefused = !identity && identity.error().kind == Error::Kind::Auth;
            const bool isOther = !identity && identity.error().kind == Error::Kind::Conflict;
            if (isRefused || isOther) {
                const QString reason = isRefused ? identity.error().words
                                                 : Words::tr("The token belongs to another account.");
                if (const Outcome set = repository.setHealth(integration.id, Integration::Health::NeedsReauth, reason,
                                                             now);
                    !set)
                    return fail(set.error());
            }
            if (!identity)
                return fail(identity.error());
            if (const Outcome set = repository.setFacts(integration.id, identity->facts, now); !set)
                return fail(set.error());
            return repository.byId(integration.id);
        });
}

QFuture<Result<int>> countOwnPosts(ExchangeDesk &desk, const Integration &integration, const QString &text)
{
    const Platform *platform = desk.registry.find(integration.platform);
    if (!platform || !desk.tokens || platform->listOwn(accountOf(integration)).isEmpty())
        return readyFuture<int>(fail(Error::Kind::InvalidInput, u"this network has no list of posts"_s));
    return runAs(desk, integration.id, *platform, platform->listOwn(accountOf(integration)), Use::Verb::ListOwn)
        .then(&desk.runner, [text](const Result<Context> &answer) -> Result<int> {
            if (!answer)
                return fail(answer.error());
            const auto posts = answer->posts.value_or(QList<RemotePost>());
            return int(std::count_if(posts.begin(), posts.end(),
                                     [&text](const RemotePost &post) { return post.text == text; }));
        });
}

Outcome forgetAccount(Database &database, IntegrationId id, const QDateTime &now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    const auto held = SendingRepository(database).holdWaiting(id, Sending::Hold::Reauth,
                                                              Words::tr("The account was removed."), now);
    if (!held)
        return fail(held.error());
    if (const Outcome removed = IntegrationRepository(database).remove(id); !removed)
        return removed;
    return transaction->commit();
}

} // namespace Postrider
