// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/appservice.h"

#include "base/enumword.h"
#include "exchange/accounts.h"
#include "platforms/registry.h"
#include "secrets/vault.h"
#include "services/audit.h"
#include "services/grants.h"
#include "storage/developerapprepository.h"
#include "storage/integrationrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AppService)
};

Error invalid(const QString &sentence)
{
    return {Error::Kind::InvalidInput, sentence, {}, {}};
}

// An id or secret with a space or a line break in it was copied badly.
bool isOneWord(const QByteArray &text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
}

Outcome checkApp(const Platform &platform, const NewDeveloperApp &app)
{
    const AppGuide guide = platform.appGuide();
    if (app.clientId.isEmpty() || !isOneWord(app.clientId.toUtf8()))
        return fail(invalid(Words::tr("The client id is one word.")));
    if (guide.secret == AppGuide::SecretUse::Needed && app.clientSecret.isEmpty())
        return fail(invalid(Words::tr("%1 gives such an app a secret, which is needed too.").arg(platform.name())));
    if (!isOneWord(app.clientSecret.reveal()))
        return fail(invalid(Words::tr("The client secret is one word.")));
    if (!app.scopes.isEmpty() && guide.scopesHint.isEmpty())
        return fail(invalid(Words::tr("%1 wants the same rights of every app.").arg(platform.name())));
    const QUrl redirect(app.redirectUri, QUrl::StrictMode);
    if (!app.redirectUri.isEmpty() && (redirect.scheme() != "https"_L1 || redirect.host().isEmpty()))
        return fail(invalid(Words::tr("A redirect address of your own begins with https://.")));
    return {};
}

Result<DeveloperApp> store(Database &database, const Vault &vault, const Actor &actor, const NewDeveloperApp &typed,
                           const QDateTime &now)
{
    DeveloperApp app;
    app.id = DeveloperAppId::create();
    app.userId = actor.id;
    app.platform = typed.platform;
    app.clientId = typed.clientId;
    if (!typed.clientSecret.isEmpty())
        app.clientSecret = vault.seal(typed.clientSecret, clientSecretPlace(app.id));
    app.redirectUri = typed.redirectUri;
    app.scopes = typed.scopes;
    app.createdAt = now;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    if (const Outcome inserted = DeveloperAppRepository(database).insert(app); !inserted)
        return fail(inserted.error());
    if (const Outcome noted = note(database, actor, u"app.add"_s, app.id.toString(), now); !noted)
        return fail(noted.error());
    const auto stored = DeveloperAppRepository(database).byId(app.id);
    if (const Outcome committed = transaction->commit(); !committed)
        return fail(committed.error());
    return stored;
}

Outcome drop(Database &database, const Actor &actor, DeveloperAppId id, const QDateTime &now)
{
    const auto app = DeveloperAppRepository(database).byId(id);
    if (!app || !actor.maySee(app->userId))
        return fail(Error::Kind::NotFound, Words::tr("There is no developer app %1.").arg(id.toString()));
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    const auto accounts = IntegrationRepository(database).ofUser(app->userId);
    if (!accounts)
        return fail(accounts.error());
    const auto user = std::find_if(accounts->begin(), accounts->end(),
                                   [id](const Integration &one) { return one.appId == id && one.isActive; });
    if (user != accounts->end())
        return fail(Error::Kind::Conflict,
                    Words::tr("%1 is connected with this app. Remove that account first.").arg(user->platformUsername));
    if (const Outcome removed = DeveloperAppRepository(database).remove(id); !removed)
        return removed;
    if (const Outcome noted = note(database, actor, u"app.remove"_s, id.toString(), now); !noted)
        return noted;
    return transaction->commit();
}

} // namespace

QFuture<Result<DeveloperApp>> AppService::add(Actor actor, NewDeveloperApp app)
{
    if (const Outcome person = personsOnly(actor); !person)
        return readyFuture<DeveloperApp>(fail(person.error()));
    const Platform *platform = m_parts.registry.find(app.platform);
    if (!platform || !platform->signIn().needsDeveloperApp)
        return readyFuture<DeveloperApp>(
            fail(invalid(Words::tr("%1 wants no developer app.").arg(enumWord(app.platform)))));
    if (const Outcome checked = checkApp(*platform, app); !checked)
        return readyFuture<DeveloperApp>(fail(checked.error()));
    if (!m_parts.vault)
        return readyFuture<DeveloperApp>(fail(Error::Kind::KeychainLocked));
    return m_parts.store.run([actor, app, vault = m_parts.vault, now = m_parts.clock.now()](Database &database) {
        return store(database, *vault, actor, app, now);
    });
}

QFuture<Result<QList<DeveloperApp>>> AppService::list(Actor actor)
{
    return m_parts.store.run([actor, &registry = m_parts.registry](Database &database) -> Result<QList<DeveloperApp>> {
        if (const Outcome person = personsOnly(actor); !person)
            return fail(person.error());
        return DeveloperAppRepository(database).ofUser(actor.id).map([&registry](QList<DeveloperApp> apps) {
            apps.removeIf([&registry](const DeveloperApp &app) {
                const Platform *platform = registry.find(app.platform);
                return !platform || !platform->signIn().needsDeveloperApp;
            });
            return apps;
        });
    });
}

QFuture<Outcome> AppService::remove(Actor actor, DeveloperAppId id)
{
    return m_parts.store.run([actor, id, now = m_parts.clock.now()](Database &database) {
        const Outcome person = personsOnly(actor);
        return person ? drop(database, actor, id, now) : person;
    });
}

} // namespace Postrider
