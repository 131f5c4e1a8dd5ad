// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedinstandin_world.h"

#include <QCryptographicHash>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

LinkedinWorld::Answer refuseGrant(const QString &error, const QString &words)
{
    return jsonAnswer({{"error"_L1, error}, {"error_description"_L1, words}}, 400, {});
}

} // namespace

LinkedinWorld::Answer LinkedinWorld::authorize(const LinkedinCall &call)
{
    // As it was registered, character for character.
    if (call.value(u"redirect_uri"_s) != "http://localhost:47141/callback"_L1)
        return complain(u"authorization: the redirect_uri does not match the registered value"_s);
    return consented(call, {});
}

LinkedinWorld::Answer LinkedinWorld::authorizeNatively(const LinkedinCall &call)
{
    const QUrl redirect(call.value(u"redirect_uri"_s));
    if (!m_options.isNative)
        return complain(u"native authorization: not switched on for this app"_s);
    if (redirect.host() != "127.0.0.1"_L1 && redirect.host() != "::1"_L1)
        return complain(u"native authorization: redirect_uri"_s);
    const QString challenge = call.value(u"code_challenge"_s);
    return challenge.size() == 43 ? consented(call, challenge.toLatin1())
                                  : complain(u"native authorization: code_challenge"_s);
}

// The consent page, with a person who says yes at once.
LinkedinWorld::Answer LinkedinWorld::consented(const LinkedinCall &call, const QByteArray &challenge)
{
    const QStringList allowed = m_options.scopes.split(u' ');
    const QStringList scopes = call.value(u"scope"_s).split(u' ');
    const bool isAllowed = std::all_of(scopes.begin(), scopes.end(),
                                       [&](const QString &scope) { return allowed.contains(scope); });
    if (call.value(u"client_id"_s) != LinkedinStandIn::clientId() || !isAllowed)
        return complain(u"authorization: client_id or scope"_s);
    const QString code = u"code-%1"_s.arg(++m_serial);
    m_codes.insert(code,
                   {call.value(u"redirect_uri"_s), challenge, call.value(u"scope"_s),
                    QDateTime::currentDateTimeUtc().addSecs(m_options.codeLifetime.count())});
    QUrl back(call.value(u"redirect_uri"_s));
    QUrlQuery query;
    query.addQueryItem(u"code"_s, code);
    query.addQueryItem(u"state"_s, QString::fromLatin1(QUrl::toPercentEncoding(call.value(u"state"_s))));
    back.setQuery(query);
    return {302, {}, "text/html", {{"Location", back.toEncoded()}}};
}

LinkedinWorld::Answer LinkedinWorld::granted(const QString &scope, const QByteArray &refresh)
{
    const QString access = u"access-%1"_s.arg(++m_serial);
    m_access.insert(access, {scope, QDateTime::currentDateTimeUtc().addSecs(m_options.accessLifetime.count())});
    QJsonObject answer{{"access_token"_L1, access},
                       {"expires_in"_L1, qint64(m_options.accessLifetime.count())},
                       {"scope"_L1, QString(scope).replace(u' ', u',')}};
    if (m_options.givesRefresh) {
        const QString kept = refresh.isEmpty() ? u"refresh-%1"_s.arg(m_serial) : QString::fromLatin1(refresh);
        m_refresh.insert(kept, scope);
        answer["refresh_token"_L1] = kept;
        answer["refresh_token_expires_in"_L1] = 31'536'000;
    }
    return jsonAnswer(answer, 200, {});
}

LinkedinWorld::Answer LinkedinWorld::token(const LinkedinCall &call)
{
    const bool isOurs = call.form.value("client_id") == LinkedinStandIn::clientId().toLatin1();
    const bool hasSecret = call.form.value("client_secret") == LinkedinStandIn::clientSecret().toLatin1();
    if (!isOurs || (!m_options.isNative && !hasSecret))
        return jsonAnswer(
            {{"error"_L1, u"invalid_client"_s}, {"error_description"_L1, u"Client authentication failed"_s}}, 401, {});
    const QByteArray grant = call.form.value("grant_type");
    if (grant == "authorization_code")
        return exchange(call);
    return grant == "refresh_token" ? refreshed(call) : complain(u"accessToken: grant_type"_s);
}

LinkedinWorld::Answer LinkedinWorld::exchange(const LinkedinCall &call)
{
    QList<QByteArray> wanted{"client_id", "client_secret", "code", "grant_type", "redirect_uri"};
    if (m_options.isNative)
        wanted = {"client_id", "code", "code_verifier", "grant_type", "redirect_uri"};
    if (call.form.keys() != wanted)
        return complain(u"accessToken: the fields of a code's exchange"_s);
    const Code code = m_codes.take(QString::fromLatin1(call.form.value("code"))); // good once
    if (!code.until.isValid() || code.until < QDateTime::currentDateTimeUtc())
        return refuseGrant(u"invalid_request"_s,
                           u"Unable to retrieve access token: appid/redirect uri/code verifier does not match "
                           u"authorization code. Or authorization code expired."_s);
    if (code.redirectUri.toLatin1() != call.form.value("redirect_uri"))
        return complain(u"accessToken: another redirect_uri"_s);
    const QByteArray challenge = QCryptographicHash::hash(call.form.value("code_verifier"), QCryptographicHash::Sha256)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    if (m_options.isNative && code.challenge != challenge)
        return complain(u"accessToken: code_verifier"_s);
    return granted(code.scope, {});
}

// It stays the same, and its year is not prolonged.
LinkedinWorld::Answer LinkedinWorld::refreshed(const LinkedinCall &call)
{
    QList<QByteArray> wanted{"client_id", "client_secret", "grant_type", "refresh_token"};
    if (m_options.isNative)
        wanted.removeOne("client_secret");
    if (call.form.keys() != wanted)
        return complain(u"accessToken: the fields of a refresh"_s);
    const QByteArray old = call.form.value("refresh_token");
    const QString scope = m_refresh.value(QString::fromLatin1(old));
    return scope.isEmpty()
        ? refuseGrant(u"invalid_grant"_s, u"The provided authorization grant or refresh token is invalid."_s)
        : granted(scope, old);
}

LinkedinWorld::Answer LinkedinWorld::revoke(const LinkedinCall &call)
{
    QList<QByteArray> wanted{"client_id", "client_secret", "token"};
    if (m_options.isNative)
        wanted.removeOne("client_secret");
    if (call.form.keys() != wanted)
        return complain(u"revoke: the fields"_s);
    m_access.remove(QString::fromLatin1(call.form.value("token")));
    return {200, {}};
}

LinkedinWorld::Answer LinkedinWorld::userInfo(const LinkedinCall &call)
{
    if (!may(call, u"openid"_s))
        return forbid(u"userinfo.GET"_s);
    return jsonAnswer({{"sub"_L1, LinkedinStandIn::memberUrn().section(u':', -1)},
                       {"name"_L1, u"Jane Doe"_s},
                       {"given_name"_L1, u"Jane"_s},
                       {"family_name"_L1, u"Doe"_s},
                       {"picture"_L1, url.toString() + u"/jane.jpg"_s},
                       {"locale"_L1, QJsonObject{{"country"_L1, u"US"_s}, {"language"_L1, u"en"_s}}}},
                      200, {});
}

// The first as its administrator, the others for their content.
LinkedinWorld::Answer LinkedinWorld::roles(const LinkedinCall &call)
{
    static const QStringList known{u"ADMINISTRATOR"_s, u"CONTENT_ADMINISTRATOR"_s};
    const QString role = call.value(u"role"_s);
    if (!may(call, u"rw_organization_admin"_s))
        return forbid(u"organizationAcls.FINDER-roleAssignee"_s);
    if (!known.contains(role))
        return complain(u"organizationAcls: role"_s);
    QJsonArray elements;
    const QStringList all = organisations();
    for (const QString &urn : role == known.first() ? all.mid(0, 1) : all.mid(1))
        elements << QJsonObject{{"role"_L1, role},
                                {"organization"_L1, urn},
                                {"roleAssignee"_L1, LinkedinStandIn::memberUrn()},
                                {"state"_L1, u"APPROVED"_s}};
    return jsonAnswer({{"elements"_L1, elements}, {"paging"_L1, QJsonObject{{"start"_L1, 0}, {"count"_L1, 10}}}}, 200,
                      {});
}

LinkedinWorld::Answer LinkedinWorld::organization(const LinkedinCall &call)
{
    if (!may(call, u"rw_organization_admin"_s))
        return forbid(u"organizations.GET"_s);
    const qsizetype index = organisations().indexOf(u"urn:li:organization:"_s + call.id);
    if (index < 0)
        return complain(u"organizations: "_s + call.id);
    return jsonAnswer({{"id"_L1, call.id.toLongLong()},
                       {"localizedName"_L1, u"Example %1 Ltd"_s.arg(index)},
                       {"vanityName"_L1, u"example-%1"_s.arg(index)},
                       {"logoV2"_L1, QJsonObject{{"original"_L1, u"urn:li:digitalmediaAsset:C4E"_s}}}},
                      200, {});
}

} // namespace Postrider::Testing
