// SPDX-License-Identifier: GPL-3.0-or-later
#include "twitterstandin_world.h"

#include <QCryptographicHash>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList &allScopes()
{
    static const QStringList scopes{u"tweet.read"_s, u"tweet.write"_s, u"users.read"_s, u"media.write"_s,
                                    u"offline.access"_s};
    return scopes;
}

TwitterWorld::Answer refuseGrant(const QString &words)
{
    return jsonAnswer({{"error"_L1, u"invalid_request"_s}, {"error_description"_L1, words}}, 400);
}

QList<QByteArray> sorted(QList<QByteArray> names)
{
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

// The consent page, with a person who says yes at once.
TwitterWorld::Answer TwitterWorld::authorize(const TwitterCall &call)
{
    const auto value = [&](const QString &name) { return call.query.queryItemValue(name, QUrl::FullyDecoded); };
    const QStringList scopes = value(u"scope"_s).split(u' ');
    const bool isKnown = std::all_of(scopes.begin(), scopes.end(),
                                     [](const QString &scope) { return allScopes().contains(scope); });
    const QUrl redirect(value(u"redirect_uri"_s));
    if (value(u"response_type"_s) != "code"_L1 || value(u"client_id"_s) != TwitterStandIn::clientId() || !isKnown
        || value(u"state"_s).isEmpty() || value(u"state"_s).size() > 500
        || value(u"code_challenge_method"_s) != "S256"_L1 || value(u"code_challenge"_s).size() != 43
        || redirect.host() != "127.0.0.1"_L1)
        return complain(u"authorize: a parameter is wrong"_s);
    const QString code = u"code-%1"_s.arg(++m_serial);
    m_codes.insert(code,
                   {redirect.toString(), value(u"code_challenge"_s).toLatin1(), value(u"scope"_s),
                    QDateTime::currentDateTimeUtc().addSecs(m_options.codeLifetime.count())});
    QUrl back = redirect;
    QUrlQuery query;
    query.addQueryItem(u"state"_s, QString::fromLatin1(QUrl::toPercentEncoding(value(u"state"_s))));
    query.addQueryItem(u"code"_s, code);
    back.setQuery(query);
    return {302, {}, "text/html", {{"Location", back.toEncoded()}}};
}

TwitterWorld::Answer TwitterWorld::granted(const QString &scope)
{
    const QByteArray access = "access-" + QByteArray::number(++m_serial);
    const QByteArray refresh = "refresh-" + QByteArray::number(m_serial);
    m_access.insert(access, QDateTime::currentDateTimeUtc().addSecs(m_options.accessLifetime.count()));
    QJsonObject answer{{"token_type"_L1, u"bearer"_s},
                       {"expires_in"_L1, qint64(m_options.accessLifetime.count())},
                       {"access_token"_L1, QString::fromLatin1(access)},
                       {"scope"_L1, scope}};
    if (scope.split(u' ').contains(u"offline.access"_s)) {
        m_refresh.insert(refresh, scope);
        answer["refresh_token"_L1] = QString::fromLatin1(refresh);
    }
    return jsonAnswer(answer);
}

TwitterWorld::Answer TwitterWorld::token(const TwitterCall &call)
{
    if (call.parts.value("client_id") != TwitterStandIn::clientId().toLatin1())
        return jsonAnswer(
            {{"error"_L1, u"unauthorized_client"_s}, {"error_description"_L1, u"Missing valid authorization header"_s}},
            401);
    const QByteArray grant = call.parts.value("grant_type");
    if (grant == "authorization_code")
        return exchange(call);
    if (grant == "refresh_token")
        return refreshed(call);
    return complain(u"token: grant_type"_s);
}

TwitterWorld::Answer TwitterWorld::exchange(const TwitterCall &call)
{
    const QList<QByteArray> wanted{"client_id", "code", "code_verifier", "grant_type", "redirect_uri"};
    if (sorted(call.parts.keys()) != wanted)
        return complain(u"token: the fields of a code's exchange"_s);
    const Code code = m_codes.take(QString::fromLatin1(call.parts.value("code"))); // good once
    const QByteArray challenge = QCryptographicHash::hash(call.parts.value("code_verifier"), QCryptographicHash::Sha256)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    if (!code.until.isValid() || code.until < QDateTime::currentDateTimeUtc())
        return refuseGrant(u"Value passed for the authorization code was invalid."_s);
    if (code.redirectUri.toLatin1() != call.parts.value("redirect_uri"))
        return refuseGrant(u"Value passed for the redirect uri did not match the uri of the authorization code."_s);
    if (code.challenge != challenge)
        return refuseGrant(u"Value passed for the code verifier did not match the code challenge."_s);
    return granted(code.scope);
}

// A refresh token is good once; a used one ends the whole grant.
TwitterWorld::Answer TwitterWorld::refreshed(const TwitterCall &call)
{
    const QList<QByteArray> wanted{"client_id", "grant_type", "refresh_token"};
    if (sorted(call.parts.keys()) != wanted)
        return complain(u"token: the fields of a refresh"_s);
    const QByteArray old = call.parts.value("refresh_token");
    if (!m_refresh.contains(old)) {
        endGrants();
        return refuseGrant(u"Value passed for the token was invalid."_s);
    }
    return granted(m_refresh.take(old));
}

TwitterWorld::Answer TwitterWorld::revoke(const TwitterCall &call)
{
    const QList<QByteArray> wanted{"client_id", "token"};
    if (sorted(call.parts.keys()) != wanted)
        return complain(u"revoke: the fields"_s);
    m_access.remove(call.parts.value("token"));
    m_refresh.remove(call.parts.value("token"));
    return jsonAnswer({{"revoked"_L1, true}});
}

TwitterWorld::Answer TwitterWorld::me(const TwitterCall &call)
{
    const QString wanted = call.query.queryItemValue(u"user.fields"_s, QUrl::FullyDecoded);
    const QJsonObject all{{"name"_L1, u"Ann"_s},
                          {"username"_L1, TwitterStandIn::username()},
                          {"profile_image_url"_L1, url.toString() + u"/ann_normal.jpg"_s},
                          {"verified"_L1, false},
                          {"verified_type"_L1, u"none"_s},
                          {"subscription_type"_L1, m_options.subscription},
                          {"public_metrics"_L1,
                           QJsonObject{{"followers_count"_L1, 12},
                                       {"following_count"_L1, 34},
                                       {"tweet_count"_L1, qint64(m_posts.size())}}}};
    QJsonObject user{
        {"id"_L1, TwitterStandIn::userId()}, {"name"_L1, all["name"_L1]}, {"username"_L1, all["username"_L1]}};
    const QStringList fields = wanted.split(u',', Qt::SkipEmptyParts);
    for (const QString &field : fields) {
        if (!all.contains(field))
            return complain(u"users/me: no such field: "_s + field);
        user[field] = all[field];
    }
    return jsonAnswer({{"data"_L1, user}});
}

} // namespace Postrider::Testing
