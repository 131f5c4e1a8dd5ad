// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/signin.h"

#include "platforms/mastodon/instance.h"
#include "platforms/mastodon/wire.h"
#include "platforms/oauth.h"

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
    const auto json = answeredObject(response);
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
    const auto json = answeredObject(response);
    if (!json)
        return fail(json.error());
    return keepTokens({text((*json)["access_token"_L1]), text((*json)["refresh_token"_L1]),
                       number((*json)["expires_in"_L1], 0), text((*json)["scope"_L1])},
                      context);
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
    QUrl page = account.server;
    page.setPath(u"/oauth/authorize"_s);
    // So that another account than the browser's can be chosen.
    return authorizeUrlOf(page, parameters, {{"force_login", u"true"_s}});
}

Recipe exchangeCode(const QString &redirectUri, const Account &account)
{
    using Kind = Net::Credential::Kind;
    return {tokenStep(u"exchange the code"_s, request(account, "POST", u"/oauth/token"_s),
                      {{"grant_type", QByteArray("authorization_code")},
                       secretField("code", Kind::AuthorizationCode),
                       secretField("client_id", Kind::ClientId),
                       secretField("client_secret", Kind::ClientSecret),
                       {"redirect_uri", redirectUri.toUtf8()},
                       secretField("code_verifier", Kind::CodeVerifier)},
                      tokensReceived)};
}

Recipe refresh(const Account &account)
{
    const Flavour flavour = ServerFacts::of(account).flavour;
    if (flavour == Flavour::Mastodon || flavour == Flavour::GoToSocial)
        return {};
    using Kind = Net::Credential::Kind;
    return {tokenStep(u"refresh the token"_s, request(account, "POST", u"/oauth/token"_s),
                      {{"grant_type", QByteArray("refresh_token")},
                       secretField("refresh_token", Kind::RefreshToken),
                       secretField("client_id", Kind::ClientId),
                       secretField("client_secret", Kind::ClientSecret)},
                      tokensReceived)};
}

Recipe revoke(const Account &account)
{
    using Kind = Net::Credential::Kind;
    return {tokenStep(u"revoke the token"_s, request(account, "POST", u"/oauth/revoke"_s),
                      {secretField("client_id", Kind::ClientId), secretField("client_secret", Kind::ClientSecret),
                       secretField("token", Kind::AccessToken)},
                      [](const Net::Response &, Context &) -> Result<Next> { return Next::proceed(); })};
}

} // namespace Postrider::Mastodon
