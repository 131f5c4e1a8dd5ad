// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/linkedin/signin.h"

#include "platforms/linkedin/identity.h"
#include "platforms/linkedin/unconfirmed.h"
#include "platforms/linkedin/wire.h"
#include "platforms/oauth.h"

#include <QCoreApplication>

namespace Postrider::Linkedin {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LinkedinPlatform)
};

using Kind = Net::Credential::Kind;

// The native way compares no port, and takes addresses only, no names.
QString redirectFor(const QString &redirectUri, const Account &account)
{
    QUrl address(redirectUri);
    if (isNative(account) && address.host() == "localhost"_L1)
        address.setHost(u"127.0.0.1"_s);
    return address.toString();
}

Net::Fields withProof(Net::Fields fields, const Account &account, const Net::Field &nativeProof)
{
    return fields << (isNative(account) ? nativeProof : secretField("client_secret", Kind::ClientSecret));
}

Result<Next> tokensReceived(const Net::Response &response, Context &context)
{
    const auto json = answeredObject(response);
    if (!json)
        return fail(json.error());
    TokenAnswer answer = tokenAnswerOf(*json);
    answer.scope.replace(u',', u' '); // it has either
    return keepTokens(answer, context);
}

} // namespace

SignIn signIn()
{
    SignIn how;
    how.needsDeveloperApp = true;
    how.takesToken = true;
    how.fields = {{u"accessToken"_s, Words::tr("Access token"),
                   Words::tr("From the token tool of LinkedIn's developer portal. It lasts two months."), true, false},
                  {u"settings.scopes"_s, Words::tr("Its rights"),
                   Words::tr("The scopes that it was made with, with blanks between them. Without them, reading is not "
                             "tried."),
                   false, true}};
    // What any app can have. Which of them an account needs depends on who it is: identify() sees to that.
    how.scopes = {u"openid"_s, u"profile"_s, u"w_member_social"_s};
    how.ports = {47141};
    how.redirectHost = u"localhost"_s;
    return how;
}

AppGuide appGuide()
{
    const QUrl portal(u"https://www.linkedin.com/developers/apps"_s);
    AppGuide guide;
    guide.steps = {
        {Words::tr("Sign in to LinkedIn's developer portal and choose \"Create app\". It wants a name, a logo and a "
                   "LinkedIn page that the app belongs to; any page that you administer will do."),
         QUrl(u"https://www.linkedin.com/developers/apps/new"_s)},
        {Words::tr("Under \"Settings\", verify the app: open the address that is shown there as the page's "
                   "administrator."),
         portal},
        {Words::tr("Under \"Products\", request \"Share on LinkedIn\" and \"Sign In with LinkedIn using OpenID "
                   "Connect\". Both are granted at once."),
         portal},
        {Words::tr("To post for an organisation, request \"Community Management API\" as well. LinkedIn looks at that "
                   "request: it wants a registered organisation and its verified page."),
         QUrl(u"https://learn.microsoft.com/linkedin/marketing/increasing-access"_s)},
        {Words::tr("Under \"Auth\", add the redirect address below, exactly as it is written here, without a slash at "
                   "its end. Should LinkedIn refuse it, register an https address of your own instead: the browser "
                   "lands there, and you paste what it shows."),
         portal},
        {Words::tr("Copy \"Client ID\" and \"Primary Client Secret\" from there to here. Leave the secret empty only "
                   "if LinkedIn has switched on native PKCE for the app."),
         portal}};
    guide.limits = Words::tr("An app without the Community Management API posts as a member only: it reads no posts, "
                             "counts nothing, and may "
                             "be refused comments. It has 150 calls a day for each member. Its access ends after 60 "
                             "days; then connect again.");
    guide.secret = AppGuide::SecretUse::Optional;
    guide.scopesHint = Words::tr(
        "Leave the rights empty for an app with the two usual products. For organisations name what the app has, such "
        "as: "
        "openid profile w_member_social w_organization_social r_organization_social rw_organization_admin");
    return guide;
}

QUrl authorizeUrl(const AuthorizeParameters &parameters, const Account &account)
{
    AuthorizeParameters asked = parameters;
    asked.redirectUri = redirectFor(parameters.redirectUri, account);
    if (isNative(account))
        return authorizeUrlOf(QUrl(u"https://www.linkedin.com/oauth/native-pkce/authorization"_s), asked);
    asked.codeChallenge.clear(); // not known there
    return authorizeUrlOf(QUrl(u"https://www.linkedin.com/oauth/v2/authorization"_s), asked);
}

Recipe exchangeCode(const QString &redirectUri, const Account &account)
{
    const Net::Fields fields{{"grant_type", QByteArray("authorization_code")},
                             secretField("code", Kind::AuthorizationCode),
                             {"redirect_uri", redirectFor(redirectUri, account).toUtf8()},
                             secretField("client_id", Kind::ClientId)};
    return {tokenStep(u"exchange the code"_s, signInRequest("POST", u"/oauth/v2/accessToken"_s),
                      withProof(fields, account, secretField("code_verifier", Kind::CodeVerifier)), tokensReceived)};
}

// Only some apps are given refresh tokens; the others sign in again before the token ends.
Recipe refresh(const Account &account)
{
    Net::Fields fields{{"grant_type", QByteArray("refresh_token")},
                       secretField("refresh_token", Kind::RefreshToken),
                       secretField("client_id", Kind::ClientId)};
    if (!isNative(account) || Unconfirmed::kNativeRefreshNeedsSecret)
        fields << secretField("client_secret", Kind::ClientSecret);
    return {
        tokenStep(u"refresh the token"_s, signInRequest("POST", u"/oauth/v2/accessToken"_s), fields, tokensReceived)};
}

Recipe revoke(const Account &account)
{
    Net::Fields fields{secretField("client_id", Kind::ClientId)};
    if (!isNative(account))
        fields << secretField("client_secret", Kind::ClientSecret);
    fields << secretField("token", Kind::AccessToken);
    return {tokenStep(u"revoke the token"_s, signInRequest("POST", Unconfirmed::kRevokePage), fields,
                      [](const Net::Response &, Context &) -> Result<Next> { return Next::proceed(); })};
}

} // namespace Postrider::Linkedin
