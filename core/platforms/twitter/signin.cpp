// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/twitter/signin.h"

#include "platforms/oauth.h"
#include "platforms/twitter/facts.h"
#include "platforms/twitter/wire.h"

#include <QCoreApplication>

namespace Postrider::Twitter {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TwitterPlatform)
};

using Kind = Net::Credential::Kind;

Result<Next> identified(const Net::Response &response, Context &context)
{
    const auto user = data(response);
    if (!user)
        return fail(user.error());
    Identity identity;
    identity.accountId = (*user)["id"_L1].toString();
    identity.username = (*user)["username"_L1].toString();
    if (!isId(identity.accountId) || identity.username.isEmpty())
        return fail(Error::Kind::Lost, u"the answer names nobody"_s);
    identity.displayName = (*user)["name"_L1].toString(identity.username);
    identity.avatar = (*user)["profile_image_url"_L1].toString();
    const AccountFacts facts{(*user)["subscription_type"_L1].toString(), (*user)["verified_type"_L1].toString()};
    identity.facts = facts.toJson();
    context.identity = identity;
    return Next::proceed();
}

} // namespace

SignIn signIn()
{
    SignIn how;
    how.needsDeveloperApp = true;
    how.takesToken = true;
    how.fields = {{u"accessToken"_s, Words::tr("Access token"),
                   Words::tr("One with OAuth 2.0 user context. It lasts two hours, so it is for trying things out."),
                   true, false}};
    how.scopes = {u"tweet.read"_s, u"tweet.write"_s, u"users.read"_s, u"media.write"_s, u"offline.access"_s};
    how.neededScopes = how.scopes;
    how.ports = {47123, 47124, 47125};
    return how;
}

AppGuide appGuide()
{
    AppGuide guide;
    guide.steps = {
        {Words::tr(
             "Sign in to X's developer console with the account that shall own the app, and accept the agreement."),
         QUrl(u"https://console.x.com"_s)},
        {Words::tr("Buy credits there, and set a spending limit if you like: X takes money for each call."),
         QUrl(u"https://docs.x.com/x-api/getting-started/pricing"_s)},
        {Words::tr("Create an app, open it, and choose \"Set up\" under \"User authentication settings\"."),
         QUrl(u"https://docs.x.com/fundamentals/developer-apps"_s)},
        {Words::tr("Choose the permission \"Read and write\" and the type \"Native App\"."), {}},
        {Words::tr("Enter the redirect addresses below as callback addresses, each exactly as it is written here; any "
                   "web site of yours will do as the website."),
         {}},
        {Words::tr("Save, and copy the \"Client ID\" of OAuth 2.0 to here. No secret is needed."), {}}};
    guide.cost = Words::tr(
        "X is paid in advance, from the app's credits: 0.015 US dollars a post, 0.20 for a post with a "
        "link, 0.005 for an alt text or for each post read, 0.01 for a deletion.");
    guide.limits = Words::tr(
        "Apps without an enterprise contract can't quote posts, can answer only posts that mention or "
        "quote the account, and take one cashtag a post.");
    guide.secret = AppGuide::SecretUse::None;
    return guide;
}

QUrl authorizeUrl(const AuthorizeParameters &parameters)
{
    return authorizeUrlOf(QUrl(u"https://x.com/i/oauth2/authorize"_s), parameters);
}

Recipe exchangeCode(const QString &redirectUri)
{
    return {tokenStep(u"exchange the code"_s, request("POST", u"/2/oauth2/token"_s),
                      {{"grant_type", QByteArray("authorization_code")},
                       secretField("code", Kind::AuthorizationCode),
                       {"redirect_uri", redirectUri.toUtf8()},
                       secretField("client_id", Kind::ClientId),
                       secretField("code_verifier", Kind::CodeVerifier)},
                      tokensReceived)};
}

Recipe refresh()
{
    return {tokenStep(u"refresh the token"_s, request("POST", u"/2/oauth2/token"_s),
                      {{"grant_type", QByteArray("refresh_token")},
                       secretField("refresh_token", Kind::RefreshToken),
                       secretField("client_id", Kind::ClientId)},
                      tokensReceived)};
}

// The one that lasts goes first.
Recipe revoke()
{
    const auto done = [](const Net::Response &, Context &) -> Result<Next> { return Next::proceed(); };
    return {tokenStep(u"revoke the refresh token"_s, request("POST", u"/2/oauth2/revoke"_s),
                      {secretField("token", Kind::RefreshToken), secretField("client_id", Kind::ClientId)}, done),
            tokenStep(u"revoke the access token"_s, request("POST", u"/2/oauth2/revoke"_s),
                      {secretField("token", Kind::AccessToken), secretField("client_id", Kind::ClientId)}, done)};
}

Recipe identify()
{
    return {Step{u"read the account"_s, Effect::Repeatable,
                 [](Context &) {
                     Net::Request made = signedRequest("GET", u"/2/users/me"_s);
                     made.query = {
                         {"user.fields",
                          QByteArray("name,username,profile_image_url,verified,verified_type,subscription_type")}};
                     return made;
                 },
                 identified}};
}

} // namespace Postrider::Twitter
