// SPDX-License-Identifier: GPL-3.0-or-later
#include "youtubestandin_world.h"

#include <QCryptographicHash>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList &allScopes()
{
    static const QStringList scopes = [] {
        QStringList list;
        for (const QString &name :
             {u"youtube.readonly"_s, u"youtube.upload"_s, u"youtube.force-ssl"_s, u"yt-analytics.readonly"_s})
            list << u"https://www.googleapis.com/auth/"_s + name;
        return list;
    }();
    return scopes;
}

YouTubeWorld::Answer refuseGrant(const QString &error, const QString &words, int status = 400)
{
    return youTubeAnswer({{"error"_L1, error}, {"error_description"_L1, words}}, status);
}

} // namespace

// The consent page, with a person who says yes at once.
YouTubeWorld::Answer YouTubeWorld::authorize(const YouTubeCall &call)
{
    const QStringList scopes = call.value("scope").split(u' ');
    const bool isKnown = std::all_of(scopes.begin(), scopes.end(),
                                     [](const QString &scope) { return allScopes().contains(scope); });
    const QUrl redirect(call.value("redirect_uri"));
    if (call.value("response_type") != "code"_L1 || call.value("client_id") != YouTubeStandIn::clientId() || !isKnown
        || call.value("state").isEmpty() || call.value("code_challenge_method") != "S256"_L1
        || call.value("code_challenge").size() != 43 || call.value("access_type") != "offline"_L1
        || call.value("prompt") != "consent"_L1 || redirect.host() != "127.0.0.1"_L1 || redirect.port() <= 0)
        return complain(u"authorize: a parameter is wrong"_s);
    QStringList granted;
    for (const QString &scope : scopes) {
        if (!m_options.refusedScopes.contains(scope))
            granted << scope;
    }
    const QString code = u"4/code-%1"_s.arg(++m_serial);
    m_codes.insert(code, {redirect.toString(), call.value("code_challenge").toLatin1(), granted.join(u' ')});
    QUrl back = redirect;
    QUrlQuery query;
    for (const auto &[name, value] : {std::pair(u"state"_s, call.value("state")), std::pair(u"code"_s, code),
                                      std::pair(u"scope"_s, granted.join(u' '))})
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    back.setQuery(query);
    return {302, {}, "text/html", {{"Location", back.toEncoded()}}};
}

YouTubeWorld::Answer YouTubeWorld::token(const YouTubeCall &call)
{
    if (call.parts.value("client_id") != YouTubeStandIn::clientId().toLatin1())
        return refuseGrant(u"invalid_client"_s, u"The OAuth client was not found."_s, 401);
    if (call.parts.value("client_secret") != YouTubeStandIn::clientSecret().toLatin1())
        return refuseGrant(u"invalid_client"_s, u"client_secret is missing or invalid."_s, 401);
    const QByteArray grant = call.parts.value("grant_type");
    if (grant == "authorization_code")
        return exchange(call);
    if (grant == "refresh_token")
        return refreshed(call);
    return complain(u"token: grant_type"_s);
}

YouTubeWorld::Answer YouTubeWorld::exchange(const YouTubeCall &call)
{
    const QList<QByteArray> wanted{"client_id", "client_secret", "code", "code_verifier", "grant_type", "redirect_uri"};
    if (call.parts.keys() != wanted)
        return complain(u"token: the fields of a code's exchange"_s);
    const Code code = m_codes.take(QString::fromLatin1(call.parts.value("code"))); // good once
    const QByteArray challenge = QCryptographicHash::hash(call.parts.value("code_verifier"), QCryptographicHash::Sha256)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    if (code.redirectUri.isEmpty() || code.challenge != challenge)
        return refuseGrant(u"invalid_grant"_s, u"Malformed auth code."_s);
    if (code.redirectUri.toLatin1() != call.parts.value("redirect_uri"))
        return refuseGrant(u"redirect_uri_mismatch"_s, u"Bad Request"_s);
    const QByteArray access = "access-" + QByteArray::number(++m_serial);
    const QByteArray refresh = "refresh-" + QByteArray::number(m_serial);
    m_access.insert(access, QDateTime::currentDateTimeUtc().addSecs(m_options.accessLifetime.count()));
    m_refresh.insert(refresh, code.scope);
    return youTubeAnswer({{"token_type"_L1, u"Bearer"_s},
                          {"expires_in"_L1, qint64(m_options.accessLifetime.count())},
                          {"access_token"_L1, QString::fromLatin1(access)},
                          {"refresh_token"_L1, QString::fromLatin1(refresh)},
                          {"scope"_L1, code.scope}});
}

// The refresh token stays; none comes with the answer.
YouTubeWorld::Answer YouTubeWorld::refreshed(const YouTubeCall &call)
{
    const QList<QByteArray> wanted{"client_id", "client_secret", "grant_type", "refresh_token"};
    if (call.parts.keys() != wanted)
        return complain(u"token: the fields of a refresh"_s);
    const QByteArray old = call.parts.value("refresh_token");
    if (!m_refresh.contains(old))
        return refuseGrant(u"invalid_grant"_s, u"Token has been expired or revoked."_s);
    const QByteArray access = "access-" + QByteArray::number(++m_serial);
    m_access.insert(access, QDateTime::currentDateTimeUtc().addSecs(m_options.accessLifetime.count()));
    return youTubeAnswer({{"token_type"_L1, u"Bearer"_s},
                          {"expires_in"_L1, qint64(m_options.accessLifetime.count())},
                          {"access_token"_L1, QString::fromLatin1(access)},
                          {"scope"_L1, m_refresh.value(old)}});
}

// Either token ends the whole grant.
YouTubeWorld::Answer YouTubeWorld::revoke(const YouTubeCall &call)
{
    if (call.parts.keys() != QList<QByteArray>{"token"})
        return complain(u"revoke: the fields"_s);
    const QByteArray token = call.parts.value("token");
    if (!m_access.contains(token) && !m_refresh.contains(token) && token != m_options.token)
        return refuseGrant(u"invalid_token"_s, u"Token expired or revoked"_s);
    endGrants();
    return youTubeAnswer({});
}

YouTubeWorld::Answer YouTubeWorld::channels(const YouTubeCall &call)
{
    QJsonArray list;
    for (int number = 1; number <= m_options.channels; ++number) {
        const QJsonObject avatar{{"url"_L1, url.toString() + u"/avatar.jpg"_s}};
        const QString name = number == 1 ? u"Ann's films"_s : u"Channel %1"_s.arg(number);
        const QJsonObject all{
            {"snippet"_L1,
             QJsonObject{{"title"_L1, name},
                         {"customUrl"_L1, number == 1 ? u"@ann"_s : u"@ann%1"_s.arg(number)},
                         {"thumbnails"_L1, QJsonObject{{"default"_L1, avatar}}}}},
            {"contentDetails"_L1,
             QJsonObject{{"relatedPlaylists"_L1, QJsonObject{{"uploads"_L1, YouTubeStandIn::uploadsId(number)}}}}},
            {"statistics"_L1,
             QJsonObject{{"subscriberCount"_L1, u"12"_s},
                         {"videoCount"_L1, QString::number(m_videos.size())},
                         {"viewCount"_L1, u"4321"_s}}},
            {"status"_L1, QJsonObject{{"longUploadsStatus"_L1, m_options.longUploads}}}};
        QJsonObject channel{{"kind"_L1, u"youtube#channel"_s}, {"id"_L1, YouTubeStandIn::channelId(number)}};
        for (const QString &part : call.list("part")) {
            if (!all.contains(part))
                return complain(u"channels: no such part: "_s + part);
            channel[part] = all[part];
        }
        list << channel;
    }
    return youTubeAnswer(youTubeList(u"channelListResponse"_s, list));
}

} // namespace Postrider::Testing
