// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accountservice.h"

#include "base/enumword.h"
#include "connecting/revoking.h"
#include "connecting/typedsignin.h"
#include "exchange/accounts.h"
#include "platforms/registry.h"
#include "secrets/vault.h"
#include "services/accountstore.h"
#include "services/grants.h"
#include "services/lookup.h"
#include "services/pausing.h"
#include "storage/developerapprepository.h"
#include "storage/integrationrepository.h"
#include "storage/pauserepository.h"
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
    const SignIn how = platform->signIn();
    if (!how.needsServer && typed.isEmpty())
        return Target{platform, {}};
    if (!how.needsServer && !how.takesServer) {
        return fail(Error::Kind::InvalidInput, Words::tr("%1 has one server; name none.").arg(platform->name()));
    }
    if (typed.isEmpty())
        return fail(Error::Kind::InvalidInput, Words::tr("%1 has many servers: name yours.").arg(platform->name()));
    const auto server = platform->serverFrom(typed);
    if (!server)
        return fail(server.error());
    return Target{platform, *server};
}

TypedCredentials typedOf(const PastedToken &token, const QDateTime &now)
{
    TypedCredentials typed{token.accessToken, token.refreshToken, {}, token.identifier, {}};
    if (token.tokenExpiresAt.isValid())
        typed.lifetime = std::chrono::seconds(now.secsTo(token.tokenExpiresAt));
    typed.app.clientId = token.clientId;
    typed.app.clientSecret = token.clientSecret;
    return typed;
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

QString pastedTokenText(const QMap<QString, QString> &values)
{
    QJsonObject object;
    QJsonObject settings;
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (it.value().isEmpty())
            continue;
        if (it.key().startsWith("settings."_L1))
            settings[it.key().section(u'.', 1)] = it.value();
        else
            object[it.key()] = it.value();
    }
    if (!settings.isEmpty())
        object["settings"_L1] = settings;
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QFuture<Added> AccountService::addByToken(Actor actor, PlatformId id, QString server, PastedToken token, Kind kind)
{
    if (const Outcome allowed = personsOnly(actor); !allowed)
        return readyFuture<Integration>(fail(allowed.error()));
    const auto target = targetOf(m_parts.registry, id, server);
    if (!target)
        return readyFuture<Integration>(fail(target.error()));
    if (!m_parts.vault)
        return readyFuture<Integration>(fail(Error::Kind::KeychainLocked));
    const IdentityWish wish{token.accountId, token.choose};
    return m_parts.exchange
        .run<Connected>([target = *target, typed = typedOf(token, m_parts.clock.now()), wish](ExchangeDesk &desk) {
            return signInTyped(desk, *target.platform, target.server, typed, wish);
        })
        .then(QtFuture::Launch::Sync,
              [service = *this, actor, target = *target, token,
               kind](const Result<Connected> &connected) mutable -> QFuture<Added> {
                  if (!connected)
                      return readyFuture<Integration>(fail(connected.error()));
                  return service.store(actor, *target.platform, target.server, *connected, token.settings, kind);
              })
        .unwrap();
}

QFuture<Added> AccountService::connectAccount(Actor actor, PlatformId id, QString server, SignInDesk person, Kind kind)
{
    if (const Outcome allowed = personsOnly(actor); !allowed)
        return readyFuture<Integration>(fail(allowed.error()));
    const auto target = targetOf(m_parts.registry, id, server);
    if (!target)
        return readyFuture<Integration>(fail(target.error()));
    if (!m_parts.vault)
        return readyFuture<Integration>(fail(Error::Kind::KeychainLocked));
    if (!target->platform->signIn().hasBrowser())
        return readyFuture<Integration>(
            fail(Error::Kind::InvalidInput,
                 Words::tr("%1 is not connected through the browser.").arg(target->platform->name())));
    return ownApp(actor, *target->platform)
        .then(QtFuture::Launch::Sync,
              [service = *this, actor, target = *target, person,
               kind](const Result<OwnApp> &app) mutable -> QFuture<Added> {
                  if (!app)
                      return readyFuture<Integration>(fail(app.error()));
                  return service.throughBrowser(actor, *target.platform, target.server, *app, person, kind);
              })
        .unwrap();
}

// Nothing where the platform needs none.
QFuture<Result<AccountService::OwnApp>> AccountService::ownApp(const Actor &actor, const Platform &platform)
{
    if (!platform.signIn().needsDeveloperApp)
        return readyFuture<OwnApp>(OwnApp());
    return m_parts.store.run([actor, &platform, vault = m_parts.vault](Database &database) -> Result<OwnApp> {
        const auto found = DeveloperAppRepository(database).find(actor.id, platform.id(), QUrl());
        if (!found)
            return fail(found.error());
        if (!*found)
            return fail(Error::Kind::NotFound,
                        Words::tr("%1 wants a developer app of your own first.").arg(platform.name()));
        const DeveloperApp &app = **found;
        OwnApp own{app.id, RegisteredApp{app.clientId, {}, app.scopes, app.redirectUri}};
        if (app.clientSecret.isEmpty())
            return own;
        const auto secret = vault->open(app.clientSecret, clientSecretPlace(app.id));
        if (!secret)
            return fail(secret.error());
        own.app->clientSecret = *secret;
        return own;
    });
}

QFuture<Added> AccountService::throughBrowser(const Actor &actor, const Platform &platform, const QUrl &server,
                                              const OwnApp &own, const SignInDesk &person, Kind kind)
{
    return m_parts.exchange
        .run<Connected>([&platform, server, own, person](ExchangeDesk &desk) {
            auto *flow = new SignInFlow(desk, platform, server, own.app, person);
            return flow->run();
        })
        .then(QtFuture::Launch::Sync,
              [service = *this, actor, &platform, server, own,
               kind](const Result<Connected> &connected) mutable -> QFuture<Added> {
                  if (!connected)
                      return readyFuture<Integration>(fail(connected.error()));
                  Connected whole = *connected;
                  whole.appId = own.id;
                  return service.store(actor, platform, server, whole, {}, kind);
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
    return m_parts.store.run([actor, now = m_parts.clock.now()](Database &database) -> Result<QList<Integration>> {
        if (const auto tidied = PauseRepository(database).endDue(now); !tidied)
            return fail(tidied.error());
        if (const Outcome allowed = mayRead(actor, ApiKey::readPosts()); !allowed)
            return fail(allowed.error());
        IntegrationRepository repository(database);
        auto accounts = actor.isAdmin() ? repository.all() : repository.ofUser(actor.id);
        if (accounts)
            accounts->removeIf([&actor](const Integration &account) { return !actor.mayUse(account.id); });
        return accounts;
    });
}

QFuture<Added> AccountService::show(Actor actor, IntegrationId id)
{
    return m_parts.store.run([actor, id, now = m_parts.clock.now()](Database &database) -> Added {
        if (const auto tidied = PauseRepository(database).endDue(now); !tidied)
            return fail(tidied.error());
        return accountFor(database, actor, id);
    });
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
    return m_parts.store.run([actor, id, isPaused, parts = m_parts](Database &database) -> Added {
        Pause pause;
        pause.scope = Pause::Scope::Account;
        pause.account = id;
        const Outcome done = isPaused ? beginPause(database, parts, actor, pause).map([](const Pause &) {})
                                      : endPause(database, parts, actor, pause);
        const bool isSoAlready = !done && done.error().kind == Error::Kind::NotFound;
        if (!done && !isSoAlready)
            return fail(done.error());
        return accountFor(database, actor, id);
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

QFuture<Result<Parting>> AccountService::remove(Actor actor, IntegrationId id)
{
    return m_parts.store.run([actor, id, parts = m_parts](Database &database) -> Result<Parting> {
        if (const Outcome person = personsOnly(actor); !person)
            return fail(person.error());
        const auto integration = accountFor(database, actor, id);
        if (!integration)
            return fail(integration.error());
        const auto leavers = parts.vault ? leaversOf(database, *parts.vault, {*integration}) : QList<Leaver>();
        if (const Outcome forgotten = forgetAccount(database, id, parts.clock.now()); !forgotten)
            return fail(forgotten.error());
        parts.storeChanged();
        return revoke(parts.exchange, leavers);
    });
}

} // namespace Postrider
