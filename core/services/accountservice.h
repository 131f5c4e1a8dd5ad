// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "connecting/signinflow.h"
#include "domain/integration.h"
#include "domain/network.h"
#include "services/parts.h"

#include <QFuture>

namespace Postrider {

// A pasted token with what may come along.
struct PastedToken
{
    Secret accessToken;
    Secret refreshToken;
    QDateTime tokenExpiresAt;
    QString identifier;
    QString clientId;
    Secret clientSecret;
    QJsonObject settings;
    QString accountId;                                                    // a reconnection: this one and no other
    std::function<QFuture<QString>(const QList<Identity> &)> choose = {}; // where it opens several, see IdentityWish
};

// A bare token, or an object {accessToken, refreshToken?, tokenExpiresAt?, identifier?, clientId?, clientSecret?,
// settings?}. InvalidInput names the field.
[[nodiscard]] Result<PastedToken> readPastedToken(const QByteArray &input);

// The same object, made of what was typed into a network's fields: "accessToken", "identifier", "settings.NAME" ...
QString pastedTokenText(const QMap<QString, QString> &values);

// Connected accounts: the verbs check rights, ask the platform, and store sealed.
class AccountService final
{
public:
    explicit AccountService(ServiceParts parts) : m_parts(std::move(parts)) {}

    enum class Kind { Real, Practice };

    // Verified by a who-am-I call before anything is stored. The same account again is a reconnection: its tokens
    // are replaced and its held posts go on.
    QFuture<Result<Integration>> addByToken(Actor actor, PlatformId platform, QString server, PastedToken token,
                                            Kind kind = Kind::Real);
    // Through the browser.
    QFuture<Result<Integration>> connectAccount(Actor actor, PlatformId platform, QString server, SignInDesk person,
                                                Kind kind = Kind::Real);
    QFuture<Result<QList<Integration>>> list(Actor actor);
    // Those that the actor may write posts for; keys that only write may know of them too.
    QFuture<Result<QList<Integration>>> forPosts(Actor actor);
    QFuture<Result<Integration>> show(Actor actor, IntegrationId id);
    // Asks the platform who the token belongs to, and reads its limits anew.
    QFuture<Result<Integration>> check(Actor actor, IntegrationId id);
    // Until somebody resumes it; with an end: QueueService::pause. To resume what goes on already is no error.
    QFuture<Result<Integration>> setPaused(Actor actor, IntegrationId id, bool isPaused);
    // What the network itself gives to choose from for a setting whose schema says "x-options": KIND.
    // InvalidInput where it gives nothing of that kind.
    QFuture<Result<QList<Choice>>> options(Actor actor, IntegrationId id, QString kind);
    // Nothing is asked of the account before that moment, because the network said so; null: it may be asked.
    QFuture<Result<QDateTime>> quietUntil(Actor actor, IntegrationId id);
    // How many recent posts of the account the network shows with exactly that
    // text; what the store thinks plays no part.
    QFuture<Result<int>> countPublished(Actor actor, IntegrationId id, QString text);
    // Drops the tokens, keeps the history; the network is told afterwards, and a network
    // that does not answer changes nothing.
    QFuture<Result<Parting>> remove(Actor actor, IntegrationId id);

private:
    struct OwnApp
    {
        DeveloperAppId id;
        std::optional<RegisteredApp> app;
    };

    QFuture<Result<OwnApp>> ownApp(const Actor &actor, const Platform &platform);
    QFuture<Result<Integration>> throughBrowser(const Actor &actor, const Platform &platform, const QUrl &server,
                                                const OwnApp &own, const SignInDesk &person, Kind kind);
    QFuture<Result<Integration>> store(const Actor &actor, const Platform &platform, const QUrl &server,
                                       const Connected &connected, const QJsonObject &settings, Kind kind);

    ServiceParts m_parts;
};

} // namespace Postrider
