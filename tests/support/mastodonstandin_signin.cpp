// SPDX-License-Identifier: GPL-3.0-or-later
#include "mastodonstandin_reading.h"
#include "mastodonstandin_world.h"

#include <QCryptographicHash>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

const auto kOutOfBand = "urn:ietf:wg:oauth:2.0:oob"_L1;

QString value(const QUrlQuery &query, const char *name)
{
    return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
}

MastodonAnswer oauthError(int status, const QString &code)
{
    return {status, QJsonObject{{"error"_L1, code}, {"error_description"_L1, u"stand-in: "_s + code}}, {}, {}};
}

QByteArray challengeFor(const QString &verifier)
{
    return QCryptographicHash::hash(verifier.toUtf8(), QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

bool MastodonWorld::hasUnknownScope(const QStringList &scopes) const
{
    QStringList known{u"read"_s, u"write"_s, u"follow"_s, u"push"_s};
    if (m_options.flavour == MastodonFlavour::Mastodon)
        known << u"profile"_s;
    if (m_options.flavour != MastodonFlavour::Pixelfed)
        known << u"read:accounts"_s << u"read:statuses"_s << u"write:statuses"_s << u"write:media"_s;
    return std::any_of(scopes.begin(), scopes.end(), [&](const QString &scope) { return !known.contains(scope); });
}

MastodonAnswer MastodonWorld::registerApp(const MastodonCall &call)
{
    const QString problem = formProblem(call.request, {u"client_name"_s, u"redirect_uris"_s, u"scopes"_s, u"website"_s},
                                        {u"client_name"_s, u"redirect_uris"_s});
    if (!problem.isEmpty())
        return complain(422, problem);
    const QUrlQuery form = readForm(call.request);
    const QStringList redirects = value(form, "redirect_uris").split(u'\n');
    const QStringList scopes = value(form, "scopes").split(u' ', Qt::SkipEmptyParts);
    if (m_options.flavour == MastodonFlavour::Pixelfed && redirects.size() > 1)
        return complain(422, u"one redirect address only"_s);
    for (const QString &redirect : redirects) {
        if (QUrl(redirect, QUrl::StrictMode).scheme().isEmpty())
            return complain(422, u"Redirect URI must be an absolute URI."_s);
    }
    if (hasUnknownScope(scopes))
        return complain(422, u"unknown scope in "_s + scopes.join(u' '));
    const QString id = u"client-%1"_s.arg(++m_made);
    m_clients[id] = {"secret-" + id.toLatin1(), redirects, scopes};
    QJsonObject app{{"id"_L1, QString::number(m_made)},
                    {"name"_L1, value(form, "client_name")},
                    {"client_id"_L1, id},
                    {"client_secret"_L1, QString::fromLatin1(m_clients[id].secret)}};
    app["redirect_uri"_L1] = redirects.join(u'\n');
    if (m_options.flavour == MastodonFlavour::Mastodon) {
        app["redirect_uris"_L1] = QJsonArray::fromStringList(redirects);
        app["scopes"_L1] = QJsonArray::fromStringList(scopes);
        app["client_secret_expires_at"_L1] = 0;
    }
    return {200, app, {}, {}};
}

// The person agrees at once.
MastodonAnswer MastodonWorld::authorize(const MastodonCall &call)
{
    const QStringList required{u"response_type"_s, u"client_id"_s,      u"redirect_uri"_s,         u"scope"_s,
                               u"state"_s,         u"code_challenge"_s, u"code_challenge_method"_s};
    const QString problem = namesProblem(namesOf(call.query), required + QStringList{u"force_login"_s, u"lang"_s},
                                         required);
    if (!problem.isEmpty())
        return complain(400, problem);
    const QString clientId = value(call.query, "client_id");
    const QString redirect = value(call.query, "redirect_uri");
    const QStringList scopes = value(call.query, "scope").split(u' ', Qt::SkipEmptyParts);
    const QByteArray challenge = value(call.query, "code_challenge").toLatin1();
    const MastodonClient client = m_clients.value(clientId);
    if (client.secret.isEmpty())
        return complain(401, u"unknown client"_s);
    if (value(call.query, "response_type") != "code"_L1 || challenge.size() != 43
        || value(call.query, "code_challenge_method") != "S256"_L1)
        return complain(400, u"not the code flow with S256"_s);
    if (!client.redirects.contains(redirect))
        return complain(400, u"redirect address is not registered: "_s + redirect);
    for (const QString &scope : scopes) {
        if (!client.scopes.contains(scope))
            return complain(400, u"scope is not registered: "_s + scope);
    }
    const QString code = u"code-%1"_s.arg(++m_made);
    m_codes[code] = {clientId, redirect, challenge, scopes};
    if (redirect == kOutOfBand)
        return {200, {}, {}, "<!DOCTYPE html><code>" + code.toLatin1() + "</code>"};
    const QByteArray target = redirect.toUtf8() + (redirect.contains(u'?') ? '&' : '?') + "code=" + code.toLatin1()
        + "&state=" + QUrl::toPercentEncoding(value(call.query, "state"));
    return {302, {}, {{"Location", target}}, "<!DOCTYPE html>"};
}

QString MastodonWorld::clientProblem(const QUrlQuery &form) const
{
    const MastodonClient client = m_clients.value(value(form, "client_id"));
    const bool isKnown = !client.secret.isEmpty() && client.secret == value(form, "client_secret").toUtf8();
    return isKnown ? QString() : u"invalid_client"_s;
}

MastodonAnswer MastodonWorld::exchange(const MastodonCall &call)
{
    const QUrlQuery form = readForm(call.request);
    const QStringList client{u"grant_type"_s, u"client_id"_s, u"client_secret"_s};
    const bool isRefresh = value(form, "grant_type") == "refresh_token"_L1;
    const QStringList fields = isRefresh ? client + QStringList{u"refresh_token"_s}
                                         : client + QStringList{u"code"_s, u"redirect_uri"_s, u"code_verifier"_s};
    const QString problem = formProblem(call.request, fields + QStringList{u"scope"_s}, fields);
    if (!problem.isEmpty())
        return complain(400, problem);
    if (const QString code = clientProblem(form); !code.isEmpty())
        return oauthError(401, code);
    if (!isRefresh)
        return exchangeCode(form);
    if (!m_refreshTokens.remove(value(form, "refresh_token").toUtf8()))
        return oauthError(400, u"invalid_grant"_s);
    return issueTokens({u"read"_s, u"write"_s});
}

MastodonAnswer MastodonWorld::exchangeCode(const QUrlQuery &form)
{
    if (value(form, "grant_type") != "authorization_code"_L1)
        return oauthError(400, u"unsupported_grant_type"_s);
    const MastodonGrant grant = m_codes.take(value(form, "code")); // good for once
    const bool isGood = grant.clientId == value(form, "client_id") && grant.redirect == value(form, "redirect_uri")
        && !grant.clientId.isEmpty() && challengeFor(value(form, "code_verifier")) == grant.challenge;
    return isGood ? issueTokens(grant.scopes) : oauthError(400, u"invalid_grant"_s);
}

MastodonAnswer MastodonWorld::issueTokens(const QStringList &scopes)
{
    const QByteArray token = "issued-" + QByteArray::number(++m_made);
    m_tokens[token] = u"user"_s;
    QJsonObject tokens{{"access_token"_L1, QString::fromLatin1(token)},
                       {"token_type"_L1, u"Bearer"_s},
                       {"scope"_L1, scopes.join(u' ')},
                       {"created_at"_L1, QDateTime::currentSecsSinceEpoch()}};
    if (m_options.flavour == MastodonFlavour::Pleroma || m_options.flavour == MastodonFlavour::Pixelfed) {
        const QByteArray refresh = "refresh-" + QByteArray::number(m_made);
        m_refreshTokens.insert(refresh);
        tokens["refresh_token"_L1] = QString::fromLatin1(refresh);
        tokens["expires_in"_L1] = 7200;
    }
    return {200, tokens, {}, {}};
}

MastodonAnswer MastodonWorld::revokeToken(const MastodonCall &call)
{
    const QStringList fields{u"client_id"_s, u"client_secret"_s, u"token"_s};
    const QString problem = formProblem(call.request, fields, fields);
    if (!problem.isEmpty())
        return complain(400, problem);
    const QUrlQuery form = readForm(call.request);
    if (!clientProblem(form).isEmpty())
        return oauthError(403, u"unauthorized_client"_s);
    revoked.insert(value(form, "token").toUtf8());
    return {200, QJsonObject(), {}, {}};
}

} // namespace Postrider::Testing
