// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/youtube/signin.h"

#include "platforms/oauth.h"
#include "platforms/youtube/facts.h"
#include "platforms/youtube/wire.h"

#include <QCoreApplication>

namespace Postrider::YouTube {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(YouTubePlatform)
};

using Credential = Net::Credential::Kind;

QStringList scopes(const QStringList &names)
{
    QStringList whole;
    for (const QString &name : names)
        whole << u"https://www.googleapis.com/auth/"_s + name;
    return whole;
}

QString avatarOf(const QJsonObject &thumbnails)
{
    for (const QLatin1String size : {"default"_L1, "medium"_L1, "high"_L1}) {
        if (const QString address = thumbnails[size]["url"_L1].toString(); !address.isEmpty())
            return address;
    }
    return {};
}

Identity identityOf(const QJsonObject &channel)
{
    const QJsonObject snippet = channel["snippet"_L1].toObject();
    Identity identity;
    identity.accountId = channel["id"_L1].toString();
    identity.displayName = snippet["title"_L1].toString();
    identity.username = snippet["customUrl"_L1].toString();
    if (identity.username.isEmpty())
        identity.username = identity.displayName;
    identity.avatar = avatarOf(snippet["thumbnails"_L1].toObject());
    const QJsonObject lists = channel["contentDetails"_L1]["relatedPlaylists"_L1].toObject();
    identity.facts =
        ChannelFacts{lists["uploads"_L1].toString(), channel["status"_L1]["longUploadsStatus"_L1].toString()}.toJson();
    identity.kind = Words::tr("Channel");
    return identity;
}

Result<Next> identified(const Net::Response &response, Context &context)
{
    const auto channels = items(response);
    if (!channels)
        return fail(channels.error());
    if (channels->isEmpty()) {
        return fail({Error::Kind::Content,
                     u"no channel"_s,
                     Words::tr("This Google account has no YouTube channel. Make one at youtube.com first."),
                     {}});
    }
    QList<Identity> found;
    for (const auto &channel : *channels) {
        found << identityOf(channel.toObject());
        if (found.last().accountId.isEmpty() || found.last().username.isEmpty())
            return fail(Error::Kind::Lost, u"the answer names no channel"_s);
    }
    if (found.size() == 1)
        context.identity = found.first();
    else
        context.identities = found;
    return Next::proceed();
}

} // namespace

SignIn signIn()
{
    SignIn how;
    how.needsDeveloperApp = true;
    how.takesToken = true;
    how.fields = {{u"accessToken"_s, Words::tr("Access token"),
                   Words::tr("One of Google's OAuth playground. It lasts an hour, so it is for trying things out."),
                   true, false}};
    how.neededScopes = scopes({u"youtube.readonly"_s, u"youtube.upload"_s, u"youtube.force-ssl"_s});
    how.scopes = how.neededScopes + scopes({u"yt-analytics.readonly"_s});
    return how;
}

AppGuide appGuide()
{
    AppGuide guide;
    guide.steps = {
        {Words::tr("Sign in to the Google Cloud console, and make a project there."),
         QUrl(u"https://console.cloud.google.com/projectcreate"_s)},
        {Words::tr("Enable the \"YouTube Data API v3\" for the project."),
         QUrl(u"https://console.cloud.google.com/apis/library/youtube.googleapis.com"_s)},
        {Words::tr("Enable the \"YouTube Analytics API\" too, if you want to see how often a video was shared."),
         QUrl(u"https://console.cloud.google.com/apis/library/youtubeanalytics.googleapis.com"_s)},
        {Words::tr("Configure the consent screen, and set its publishing status to \"In production\": while it is in "
                   "\"Testing\", Google ends each sign-in after 7 days."),
         QUrl(u"https://console.cloud.google.com/auth/audience"_s)},
        {Words::tr("Create an OAuth client of type \"Desktop app\". It needs no redirect address."),
         QUrl(u"https://console.cloud.google.com/auth/clients"_s)},
        {Words::tr("Copy its client ID and its client secret to here."), {}},
        {Words::tr("When you connect, Google warns that the app is not verified. It is your own: go on under "
                   "\"Advanced\", and leave all boxes ticked."),
         {}}};
    guide.limits = Words::tr(
        "YouTube makes all videos private that come by an app made after 28 July 2020 which has not passed its audit, "
        "whatever privacy was chosen; you can ask for the audit, or publish such videos in YouTube Studio. An app may "
        "upload 100 videos a day and has 10 000 units a day for everything else, for all its users together: a "
        "comment, "
        "a thumbnail or a deletion takes 50 of them, captions take 400.");
    guide.secret = AppGuide::SecretUse::Needed;
    return guide;
}

QUrl authorizeUrl(const AuthorizeParameters &parameters)
{
    // "consent" brings a token that lasts every time, not only the first.
    return authorizeUrlOf(QUrl(u"https://accounts.google.com/o/oauth2/v2/auth"_s), parameters,
                          {{"access_type", u"offline"_s}, {"prompt", u"consent"_s}});
}

Recipe exchangeCode(const QString &redirectUri)
{
    return {tokenStep(u"exchange the code"_s, signInRequest(u"/token"_s),
                      {{"grant_type", QByteArray("authorization_code")},
                       secretField("code", Credential::AuthorizationCode),
                       secretField("client_id", Credential::ClientId),
                       secretField("client_secret", Credential::ClientSecret),
                       secretField("code_verifier", Credential::CodeVerifier),
                       {"redirect_uri", redirectUri.toUtf8()}},
                      tokensReceived)};
}

Recipe refresh()
{
    return {tokenStep(u"refresh the token"_s, signInRequest(u"/token"_s),
                      {{"grant_type", QByteArray("refresh_token")},
                       secretField("refresh_token", Credential::RefreshToken),
                       secretField("client_id", Credential::ClientId),
                       secretField("client_secret", Credential::ClientSecret)},
                      tokensReceived)};
}

// Either token ends the whole grant, and then the other one is unknown. A pasted one
// comes without the other, so it goes first.
Recipe revoke()
{
    const auto done = [](const Net::Response &, Context &) -> Result<Next> { return Next::proceed(); };
    Step access = tokenStep(u"revoke the access token"_s, signInRequest(u"/revoke"_s),
                            {secretField("token", Credential::AccessToken)}, done);
    Step refreshing = tokenStep(u"revoke the refresh token"_s, signInRequest(u"/revoke"_s),
                                {secretField("token", Credential::RefreshToken)}, done);
    access.alsoAccepts = refreshing.alsoAccepts = {400};
    return {access, refreshing};
}

Recipe identify()
{
    return {Step{u"read the channel"_s, Effect::Repeatable,
                 [](Context &) {
                     Net::Request made = signedRequest("GET", u"/youtube/v3/channels"_s,
                                                       "snippet,contentDetails,statistics,status");
                     made.query << Net::Field{"mine", QByteArray("true")};
                     return made;
                 },
                 identified}};
}

} // namespace Postrider::YouTube
