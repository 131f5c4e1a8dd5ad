// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/signin.h"

#include "platforms/mastodon/instance.h"
#include "platforms/mastodon/wire.h"

#include <QJsonDocument>

namespace Postrider::Mastodon {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kOutOfBand = "urn:ietf:wg:oauth:2.0:oob"_L1;
constexpr auto kSupported = "scopesSupported"_L1;

// A server that lists its scopes is asked for no others: an unknown one makes the registration fail.
QStringList listedScopes(const QStringList &supported)
{
    QStringList wanted;
    for (const QString &scope : QStringList{u"profile"_s} + usualScopes()) {
        const QString wide = scope.section(u':', 0, 0);
        if (supported.contains(scope))
            wanted << scope;
        else if (supported.contains(wide) && !wanted.contains(wide))
            wanted << wide;
    }
    return wanted;
}

QStringList scopesFor(Flavour flavour, const QStringList &supported)
{
    if (!supported.isEmpty())
        return listedScopes(supported);
    switch (flavour) {
    case Flavour::Mastodon: return usualScopes();
    case Flavour::GoToSocial: // looking at one's own upload takes more than the usual scopes
        return {u"read"_s, u"write:statuses"_s, u"write:media"_s};
    case Flavour::Pleroma:
    case Flavour::Pixelfed:
    case Flavour::Unknown: break;
    }
    return {u"read"_s, u"write"_s};
}

Step readMetadata(const Account &account)
{
    return {u"read the sign-in description"_s, Effect::Repeatable,
            [account](Context &) { return request(account, "GET", u"/.well-known/oauth-authorization-server"_s); },
            [](const Net::Response &response, Context &context) -> Result<Next> {
                // Older servers have none, and some front-ends answer with a page.
                const QJsonObject json = QJsonDocument::fromJson(response.body).object();
                if (response.isSuccess())
                    context.memory[kSupported] = QJsonArray::fromStringList(texts(json["scopes_supported"_L1]));
                return Next::proceed();
            },
            absent()};
}

Net::Request registerRequest(const Account &account, const QString &redirectUri, Context &context)
{
    const Flavour flavour = serverRead(context).flavour;
    QByteArray redirects = redirectUri.toUtf8();
    if (flavour != Flavour::Pixelfed && redirectUri != kOutOfBand) // Pixelfed takes one address only
        redirects += '\n' + QByteArray(kOutOfBand.data(), kOutOfBand.size());
    const QStringList scopes = scopesFor(flavour, texts(context.memory[kSupported]));
    Net::Request made = request(account, "POST", u"/api/v1/apps"_s);
    made.body = Net::FormBody{{{"client_name", QByteArray("Postrider")},
                               {"redirect_uris", redirects},
                               {"scopes", scopes.join(u' ').toUtf8()}}};
    return made;
}

Result<Next> registered(const Net::Response &response, Context &context)
{
    const auto json = object(response);
    if (!json)
        return fail(json.error());
    RegisteredApp app;
    app.clientId = text((*json)["client_id"_L1]);
    app.clientSecret = Secret(text((*json)["client_secret"_L1]).toUtf8());
    if (app.clientId.isEmpty() || app.clientSecret.isEmpty())
        return fail(Error::Kind::WrongServer, u"the server registered no client"_s);
    app.scopes = texts((*json)["scopes"_L1]);
    if (app.scopes.isEmpty()) // told from 4.3 on
        app.scopes = scopesFor(serverRead(context).flavour, texts(context.memory[kSupported]));
    context.app = app;
    return Next::proceed();
}

Result<Next> tokensReceived(const Net::Response &response, Context &context)
{
    const auto json = object(response);
    if (!json)
        return fail(json.error());
    Tokens tokens;
    tokens.accessToken = Secret(text((*json)["access_token"_L1]).toUtf8());
    if (tokens.accessToken.isEmpty())
        return fail(Error::Kind::Lost, u"the answer holds no access token"_s);
    tokens.refreshToken = Secret(text((*json)["refresh_token"_L1]).toUtf8());
    if (const qint64 seconds = number((*json)["expires_in"_L1], 0); seconds > 0)
        tokens.lifetime = std::chrono::seconds(seconds);
    tokens.scopes = text((*json)["scope"_L1]).split(u' ', Qt::SkipEmptyParts);
    context.tokens = tokens;
    return Next::proceed();
}

Step tokenStep(const QString &name, const Account &account, const QString &path, const Net::Fields &fields,
               std::function<Result<Next>(const Net::Response &, Context &)> accept)
{
    return {name, Effect::Repeatable,
            [account, path, fields](Context &) {
                Net::Request made = request(account, "POST", path);
                made.body = Net::FormBody{fields};
                return made;
            },
            std::move(accept)};
}

Net::Field secret(const QByteArray &name, Net::Credential::Kind kind)
{
    return {name, Net::Credential{kind, {}}};
}

} // namespace

QStringList usualScopes()
{
    return {u"read:accounts"_s, u"read:statuses"_s, u"write:statuses"_s, u"write:media"_s};
}

Recipe identify(const Account &account)
{
    return readServer(account, QString::fromLatin1(kReadAccount)) << readAccount(account);
}

Recipe registerApp(const QString &redirectUri, const Account &account)
{
    const Step metadata = readMetadata(account);
    return readServer(account, metadata.name)
        << metadata
        << Step{u"register the program"_s, Effect::Repeatable,
                [account, redirectUri](Context &context) { return registerRequest(account, redirectUri, context); },
                registered};
}

QUrl authorizeUrl(const AuthorizeParameters &parameters, const Account &account)
{
    QByteArray query;
    const auto add = [&](const char *name, const QString &value) {
        query += (query.isEmpty() ? "" : "&") + QByteArray(name) + '=' + QUrl::toPercentEncoding(value);
    };
    add("response_type", u"code"_s);
    add("client_id", parameters.clientId);
    add("redirect_uri", parameters.redirectUri);
    add("scope", parameters.scopes.join(u' '));
    add("state", parameters.state);
    add("code_challenge", parameters.codeChallenge);
    add("code_challenge_method", u"S256"_s);
    add("force_login", u"true"_s); // so that another account than the browser's can be chosen
    QUrl url = account.server;
    url.setPath(u"/oauth/authorize"_s);
    url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return url;
}

Recipe exchangeCode(const QString &redirectUri, const Account &account)
{
    using Kind = Net::Credential::Kind;
    return {tokenStep(u"exchange the code"_s, account, u"/oauth/token"_s,
                      {{"grant_type", QByteArray("authorization_code")},
                       secret("code", Kind::AuthorizationCode),
                       secret("client_id", Kind::ClientId),
                       secret("client_secret", Kind::ClientSecret),
                       {"redirect_uri", redirectUri.toUtf8()},
                       secret("code_verifier", Kind::CodeVerifier)},
                      tokensReceived)};
}

Recipe refresh(const Account &account)
{
    const Flavour flavour = ServerFacts::of(account).flavour;
    if (flavour == Flavour::Mastodon || flavour == Flavour::GoToSocial)
        return {};
    using Kind = Net::Credential::Kind;
    return {tokenStep(u"refresh the token"_s, account, u"/oauth/token"_s,
                      {{"grant_type", QByteArray("refresh_token")},
                       secret("refresh_token", Kind::RefreshToken),
                       secret("client_id", Kind::ClientId),
                       secret("client_secret", Kind::ClientSecret)},
                      tokensReceived)};
}

Recipe revoke(const Account &account)
{
    using Kind = Net::Credential::Kind;
    return {tokenStep(u"revoke the token"_s, account, u"/oauth/revoke"_s,
                      {secret("client_id", Kind::ClientId), secret("client_secret", Kind::ClientSecret),
                       secret("token", Kind::AccessToken)},
                      [](const Net::Response &, Context &) -> Result<Next> { return Next::proceed(); })};
}

} // namespace Postrider::Mastodon
