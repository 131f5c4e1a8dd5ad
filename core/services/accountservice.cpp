// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accountservice.h"

#include "base/enumword.h"
#include "connecting/identify.h"
#include "exchange/accesstokens.h"
#include "platforms/registry.h"
#include "services/accountstore.h"
#include "storage/integrationrepository.h"
#include "storage/sendingrepository.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AccountService)
};

using Added = Result<Integration>;

// The platform and, where it has many, the server: checked before any request.
struct Target
{
    const Platform *platform = nullptr;
    QUrl server;
};

Result<Target> targetOf(const Registry &registry, PlatformId id, const QString &typed)
{
    const Platform *platform = registry.find(id);
    if (!platform)
        return fail(Error::Kind::InvalidInput, Words::tr("%1 is not part of this version yet.").arg(enumWord(id)));
    if (!platform->signIn().needsServer) {
        if (!typed.isEmpty())
            return fail(Error::Kind::InvalidInput,
                        Words::tr("%1 has one server; leave --server out.").arg(platform->name()));
        return Target{platform, {}};
    }
    if (typed.isEmpty())
        return fail(Error::Kind::InvalidInput,
                    Words::tr("%1 has many servers: name yours (--server URL).").arg(platform->name()));
    const auto server = platform->serverFrom(typed);
    if (!server)
        return fail(server.error());
    return Target{platform, *server};
}

Result<Integration> readable(Database &database, const Actor &actor, IntegrationId id)
{
    auto integration = IntegrationRepository(database).byId(id);
    if (!integration || !actor.maySee(integration->userId) || !integration->isActive)
        return fail(Error::Kind::NotFound, Words::tr("There is no account %1.").arg(id.toString()));
    return integration;
}

} // namespace

Result<PastedToken> readPastedToken(const QByteArray &input)
{
    const QByteArray text = input.trimmed();
    if (text.isEmpty())
        return fail(Error::Kind::InvalidInput, Words::tr("No token came in."));
    PastedToken token;
    if (!text.startsWith('{')) {
        if (text.contains('\n') || text.contains(' '))
            return fail(Error::Kind::InvalidInput, Words::tr("A token is one word on one line."));
        token.accessToken = Secret(text);
        return token;
    }
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    static const QStringList known{u"accessToken"_s, u"refreshToken"_s, u"tokenExpiresAt"_s, u"identifier"_s,
                                   u"clientId"_s,    u"clientSecret"_s, u"settings"_s};
    for (const QString &key : object.keys()) {
        if (!known.contains(key))
            return fail(Error::Kind::InvalidInput, Words::tr("The token object has an unknown field \"%1\".").arg(key));
    }
    token.accessToken = Secret(object["accessToken"_L1].toString().toUtf8());
    if (token.accessToken.isEmpty())
        return fail(Error::Kind::InvalidInput, Words::tr("The token object has no text \"accessToken\"."));
    token.refreshToken = Secret(object["refreshToken"_L1].toString().toUtf8());
    token.identifier = object["identifier"_L1].toString();
    token.clientId = object["clientId"_L1].toString();
    token.clientSecret = Secret(object["clientSecret"_L1].toString().toUtf8());
    token.settings = object["settings"_L1].toObject();
    if (const QString expires = object["tokenExpiresAt"_L1].toString(); !expires.isEmpty()) {
        token.tokenExpiresAt = QDateTime::fromString(expires, Qt::ISODate).toUTC();
        if (!token.tokenExpiresAt.isValid())
            return fail(Error::Kind::InvalidInput, Words::tr("\"tokenExpiresAt\" is no ISO 8601 time."));
    }
    return token;
}

QFuture<Added> AccountService::addByToken(Actor actor, PlatformId id, QString server, PastedToken token, Kind kind)
{
    const auto target = targetOf(m_parts.registry, id, server);
    if (!target)
        return readyFuture<Integration>(fail(target.error()));
    if (!m_parts.vault)
        return readyFuture<Integration>(fail(Error::Kind::KeychainLocked));
    return m_parts.exchange
        .run<Identity>([target = *target, token](ExchangeDesk &desk) {
            return identify(desk, *target.platform, target.server, token.accessToken);
        })
        .then(QtFuture::Launch::Sync,
              [service = *this, actor, target = *target, token,
               kind](const Result<Identity> &identity) mutable -> QFuture<Added> {
                  if (!identity)
                      return readyFuture<Integration>(fail(identity.error()));
                  Connected connected;
                  connected.identity = *identity;
                  connected.tokens.accessToken = token.accessToken;
                  connected.tokens.refreshToken = token.refreshToken;
                  if (token.tokenExpiresAt.isValid())
                      connected.tokens.lifetime = std::chrono::seconds(
                          service.m_parts.clock.now().secsTo(token.tokenExpiresAt));
                  connected.app = {token.clientId, token.clientSecret, {}};
                  connected.isNewApp = !token.clientId.isEmpty();
                  return service.store(actor, *target.platform, target.server, connected, token.settings, kind);
              })
        .unwrap();
}

QFuture<Added> AccountService::connectAccount(Actor actor, PlatformId id, QString server, SignInDesk person, Kind kind)
{
    const auto target = targetOf(m_parts.registry, id, server);
    if (!target)
        return readyFuture<Integration>(fail(target.error()));
    if (!m_parts.vault)
        return readyFuture<Integration>(fail(Error::Kind::KeychainLocked));
    return m_parts.exchange
        .run<Connected>([target = *target, person](ExchangeDesk &desk) {
            auto *flow = new SignInFlow(desk, *target.platform, target.server, std::nullopt, person);
            return flow->run();
        })
        .then(QtFuture::Launch::Sync,
              [service = *this, actor, target = *target,
               kind](const Result<Connected> &connected) mutable -> QFuture<Added> {
                  if (!connected)
                      return readyFuture<Integration>(fail(connected.error()));
                  return service.store(actor, *target.platform, target.server, *connected, {}, kind);
              })
        .unwrap();
}

QFuture<Added> AccountService::store(const Actor &actor, const Platform &platform, const QUrl &server,
                                     const Connected &connected, const QJsonObject &settings, Kind kind)
{
    const ConnectedAccount account{
        actor, platform.id(), server, connected, settings, kind == Kind::Practice, m_parts.clock.now()};
    return m_parts.store
        .run([account, vault = m_parts.vault](Database &database) { return storeAccount(database, *vault, account); })
        .then(QtFuture::Launch::Sync, [changed = m_parts.storeChanged](const Added &added) {
            if (added)
                changed();
            return added;
        });
}

QFuture<Result<QList<Integration>>> AccountService::list(Actor actor)
{
    return m_parts.store.run([actor](Database &database) {
        IntegrationRepository repository(database);
        return actor.isAdmin() ? repository.all() : repository.ofUser(actor.id);
    });
}

QFuture<Added> AccountService::show(Actor actor, IntegrationId id)
{
    return m_parts.store.run([actor, id](Database &database) { return readable(database, actor, id); });
}

QFuture<Added> AccountService::check(Actor actor, IntegrationId id)
{
    return show(actor, id)
        .then(QtFuture::Launch::Sync,
              [parts = m_parts](const Added &integration) -> QFuture<Added> {
                  if (!integration)
                      return readyFuture<Integration>(fail(integration.error()));
                  return parts.exchange.run<Integration>(
                      [integration = *integration](ExchangeDesk &desk) { return checkAccount(desk, integration); });
              })
        .unwrap()
        .then(QtFuture::Launch::Sync, [changed = m_parts.storeChanged](const Added &checked) {
            changed(); // a refusal is written down too
            return checked;
        });
}

QFuture<Added> AccountService::setPaused(Actor actor, IntegrationId id, bool isPaused)
{
    return m_parts.store.run(
        [actor, id, isPaused, now = m_parts.clock.now(), changed = m_parts.storeChanged](Database &database) -> Added {
            const auto integration = readable(database, actor, id);
            if (!integration)
                return integration;
            if (integration->health == Integration::Health::NeedsReauth)
                return fail(Error::Kind::Conflict, Words::tr("The account has to be connected again first."));
            auto transaction = Transaction::begin(database);
            if (!transaction)
                return fail(transaction.error());
            const auto health = isPaused ? Integration::Health::Paused : Integration::Health::Connected;
            if (const Outcome set = IntegrationRepository(database).setHealth(id, health, {}, now); !set)
                return fail(set.error());
            if (const Outcome committed = transaction->commit(); !committed)
                return fail(committed.error());
            changed();
            return readable(database, actor, id);
        });
}

QFuture<Result<int>> AccountService::countPublished(Actor actor, IntegrationId id, QString text)
{
    return show(actor, id)
        .then(QtFuture::Launch::Sync,
              [parts = m_parts, text](const Added &integration) -> QFuture<Result<int>> {
                  if (!integration)
                      return readyFuture<int>(fail(integration.error()));
                  return parts.exchange.run<int>([integration = *integration, text](ExchangeDesk &desk) {
                      return countOwnPosts(desk, integration, text);
                  });
              })
        .unwrap();
}

QFuture<Outcome> AccountService::remove(Actor actor, IntegrationId id)
{
    return show(actor, id)
        .then(QtFuture::Launch::Sync,
              [parts = m_parts, id](const Added &integration) -> QFuture<Outcome> {
                  if (!integration)
                      return readyFuture<void>(fail(integration.error()));
                  const Platform *platform = parts.registry.find(integration->platform);
                  return parts.exchange
                      .run<void>([platform, integration = *integration](ExchangeDesk &desk) {
                          return platform ? revoke(desk, *platform, integration) : readyFuture<void>({});
                      })
                      .then(QtFuture::Launch::Sync,
                            [parts, id](const Outcome &) {
                                return parts.store.run([id, parts](Database &database) {
                                    const Outcome forgotten = forgetAccount(database, id, parts.clock.now());
                                    if (forgotten)
                                        parts.storeChanged();
                                    return forgotten;
                                });
                            })
                      .unwrap();
              })
        .unwrap();
}

} // namespace Postrider
