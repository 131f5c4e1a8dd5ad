// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/accesstokens.h"

#include "base/id.h"
#include "base/ifalive.h"
#include "base/logging.h"
#include "exchange/accounts.h"
#include "platforms/registry.h"
#include "secrets/vault.h"
#include "storage/database.h"
#include "storage/developerapprepository.h"
#include "storage/integrationrepository.h"

#include <QPromise>
#include <QTimer>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kEarly = 5min;      // a token that runs out sooner is refreshed first
constexpr auto kLease = 90s;       // longer than a token request may take
constexpr auto kLookAgain = 500ms; // while another process refreshes

QFuture<Result<Net::Credentials>> ready(Result<Net::Credentials> result)
{
    QPromise<Result<Net::Credentials>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

} // namespace

AccessTokens::AccessTokens(Database &database, const Vault &vault, const Registry &registry, Runner &runner,
                           const Clock &clock, QString owner, QObject *parent)
    : QObject(parent), m_db(database), m_vault(vault), m_registry(registry), m_runner(runner), m_clock(clock),
      m_owner(std::move(owner))
{
}

// One refresh: waits for the lease, asks the platform, stores. Deletes itself at the end.
class AccessTokens::Refresh final : public QObject
{
public:
    Refresh(AccessTokens &tokens, Integration integration, int generation)
        : QObject(&tokens), m_tokens(tokens), m_integration(std::move(integration)), m_generation(generation),
          m_owner(tokens.m_owner + u'/' + newUuid().toString(QUuid::Id128))
    {
        m_promise.start();
    }

    ~Refresh() override { releaseLease(); }

    QFuture<Result<Net::Credentials>> future() { return m_promise.future(); }

    void takeLease()
    {
        IntegrationRepository repository(m_tokens.m_db);
        const QDateTime now = m_tokens.m_clock.now();
        auto transaction = Transaction::begin(m_tokens.m_db);
        if (!transaction)
            return finish(fail(transaction.error()));
        const auto lease = repository.takeRefreshLease(m_integration.id, m_owner, now,
                                                       now.addMSecs(std::chrono::milliseconds(kLease).count()));
        if (!lease)
            return finish(fail(lease.error()));
        if (const Outcome committed = transaction->commit(); !committed)
            return finish(fail(committed.error()));
        if (!*lease)
            return void(QTimer::singleShot(kLookAgain, this, [this] { takeLease(); }));
        m_holdsLease = true;
        if ((*lease)->generation != m_generation)
            return useStored(); // somebody else was quicker: theirs is the fresh one
        ask();
    }

private:
    void ask()
    {
        const Platform *platform = m_tokens.m_registry.find(m_integration.platform);
        const auto credentials = m_tokens.stored(m_integration);
        if (!credentials)
            return finish(fail(credentials.error()));
        const Recipe recipe = platform ? platform->refresh(accountOf(m_integration)) : Recipe();
        if (recipe.isEmpty() || !credentials->contains(Net::Credential::Kind::RefreshToken))
            return finish(fail(Error::Kind::Auth, u"the access token was refused and there is no way to refresh it"_s));
        m_tokens.m_runner.run({platform, recipe, *credentials, {}, nullptr})
            .then(QtFuture::Launch::Sync, ifAlive(this, [this](const Result<Context> &result) { answered(result); }));
    }

    void answered(const Result<Context> &result)
    {
        if (result && result->tokens) {
            if (const Outcome stored = m_tokens.store(m_integration, *result->tokens); !stored)
                return finish(fail(stored.error()));
            return useStored();
        }
        Error error = result ? Error{Error::Kind::Auth, u"no token in the answer"_s, {}, {}} : result.error();
        // Some servers rotate the refresh token with the lost answer: one more try tells.
        if (error.kind == Error::Kind::Transient && !m_hasAskedAgain) {
            m_hasAskedAgain = true;
            return ask();
        }
        // A refused refresh token is answered as a bad request (RFC 6749, 5.2).
        if (error.kind == Error::Kind::Content)
            error.kind = Error::Kind::Auth;
        finish(fail(error));
    }

    void useStored()
    {
        const auto integration = IntegrationRepository(m_tokens.m_db).byId(m_integration.id);
        finish(integration ? m_tokens.stored(*integration) : Result<Net::Credentials>(fail(integration.error())));
    }

    void finish(Result<Net::Credentials> result)
    {
        releaseLease();
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

    void releaseLease()
    {
        if (!std::exchange(m_holdsLease, false))
            return;
        if (!IntegrationRepository(m_tokens.m_db).releaseRefreshLease(m_integration.id, m_owner))
            qCWarning(lcExchange, "A refresh lease could not be given back; it runs out by itself");
    }

    AccessTokens &m_tokens;
    Integration m_integration;
    int m_generation;
    QString m_owner; // of this refresh alone: two of one process exclude each other too
    QPromise<Result<Net::Credentials>> m_promise;
    bool m_holdsLease = false;
    bool m_hasAskedAgain = false;
};

AccessTokens::~AccessTokens()
{
    // While the database that they give their leases back to is certainly there.
    qDeleteAll(findChildren<QObject *>(QString(), Qt::FindDirectChildrenOnly));
}

QFuture<Result<Net::Credentials>> AccessTokens::credentials(IntegrationId id, Freshness freshness)
{
    IntegrationRepository repository(m_db);
    const auto integration = repository.byId(id);
    if (!integration)
        return ready(fail(integration.error()));
    if (freshness == Freshness::AsStored && !isRunningOut(*integration))
        return ready(stored(*integration));
    const auto generation = repository.tokenGeneration(id);
    if (!generation)
        return ready(fail(generation.error()));

    auto *refresh = new Refresh(*this, *integration, *generation);
    const auto future = refresh->future();
    refresh->takeLease();
    return future;
}

QFuture<Result<Net::Credentials>> AccessTokens::credentials(const Integration &integration)
{
    return isRunningOut(integration) ? credentials(integration.id) : ready(stored(integration));
}

bool AccessTokens::isRunningOut(const Integration &integration) const
{
    const Platform *platform = m_registry.find(integration.platform);
    return integration.tokenExpiresAt.isValid() && !integration.refreshToken.isEmpty() && platform
        && !platform->refresh(accountOf(integration)).isEmpty()
        && m_clock.now().addMSecs(std::chrono::milliseconds(kEarly).count()) >= integration.tokenExpiresAt;
}

Result<Net::Credentials> storedCredentials(Database &database, const Vault &vault, const Integration &integration)
{
    Net::Credentials credentials;
    const auto access = vault.open(integration.accessToken, accessTokenPlace(integration.id));
    if (!access)
        return fail(access.error());
    credentials[Net::Credential::Kind::AccessToken] = *access;
    if (!integration.refreshToken.isEmpty()) {
        const auto refresh = vault.open(integration.refreshToken, refreshTokenPlace(integration.id));
        if (!refresh)
            return fail(refresh.error());
        credentials[Net::Credential::Kind::RefreshToken] = *refresh;
    }
    if (integration.appId.isNull())
        return credentials;
    const auto app = DeveloperAppRepository(database).byId(integration.appId);
    if (!app)
        return fail(app.error());
    const auto secret = vault.open(app->clientSecret, clientSecretPlace(app->id));
    if (!secret)
        return fail(secret.error());
    credentials[Net::Credential::Kind::ClientId] = Secret(app->clientId.toUtf8());
    credentials[Net::Credential::Kind::ClientSecret] = *secret;
    return credentials;
}

Result<Net::Credentials> AccessTokens::stored(const Integration &integration) const
{
    return storedCredentials(m_db, m_vault, integration);
}

Outcome AccessTokens::store(const Integration &integration, const Tokens &tokens)
{
    const QDateTime now = m_clock.now();
    const QDateTime expiresAt = tokens.lifetime ? now.addSecs(tokens.lifetime->count()) : QDateTime();
    const Sealed refresh = tokens.refreshToken.isEmpty()
        ? Sealed()
        : m_vault.seal(tokens.refreshToken, refreshTokenPlace(integration.id));
    auto transaction = Transaction::begin(m_db);
    if (!transaction)
        return fail(transaction.error());
    const Outcome stored = IntegrationRepository(m_db).setTokens(
        integration.id, m_vault.seal(tokens.accessToken, accessTokenPlace(integration.id)), refresh, expiresAt, now);
    if (!stored)
        return stored;
    return transaction->commit();
}

} // namespace Postrider
