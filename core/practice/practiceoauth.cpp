// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceoauth.h"

#include "practice/pages.h"
#include "practice/practicefacts.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Kind = PracticeDatabase::Kind;

namespace {

constexpr std::chrono::minutes codeLifetime{10};
constexpr auto outOfBand = "urn:ietf:wg:oauth:2.0:oob"_L1;

QByteArray newKey()
{
    std::array<quint32, 8> words;
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QString fingerprint(const QByteArray &secret)
{
    return QString::fromLatin1(sha256(secret).toHex());
}

PracticeAnswer oauthError(int status, const QString &error, const QString &description)
{
    return PracticeAnswer::json({{u"error"_s, error}, {u"error_description"_s, description}}, status);
}

QStringList words(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

QStringList strings(const QJsonValue &array)
{
    return array.toVariant().toStringList();
}

// One string with a line each, or from 4.3 on an array.
QStringList redirectUris(const PracticeCall &call)
{
    const QJsonValue field = call.fields.value("redirect_uris"_L1);
    return field.isArray() ? strings(field) : field.toString().split(u'\n', Qt::SkipEmptyParts);
}

bool isAllowedRedirect(const QString &uri)
{
    const QString scheme = QUrl(uri, QUrl::StrictMode).scheme();
    return !scheme.isEmpty() && scheme != "javascript"_L1 && scheme != "data"_L1 && scheme != "vbscript"_L1;
}

// Equal, or on a loopback address equal but for the port, which a program can't choose beforehand.
bool isSameRedirect(const QString &registered, const QString &asked)
{
    QUrl a(registered);
    QUrl b(asked);
    const QStringList loopback{u"127.0.0.1"_s, u"::1"_s};
    if (loopback.contains(a.host()) && loopback.contains(b.host())) {
        a.setPort(-1);
        b.setPort(-1);
    }
    return a == b;
}

QUrl withAnswer(const QString &redirectUri, const QString &name, const QString &value, const QString &state)
{
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    QUrl url(redirectUri);
    QUrlQuery query(url);
    query.addQueryItem(name, encoded(value));
    if (!state.isEmpty())
        query.addQueryItem(u"state"_s, encoded(state));
    url.setQuery(query);
    return url;
}

bool provesChallenge(const QByteArray &verifier, const QByteArray &challenge)
{
    const QByteArray proof = sha256(verifier).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return challenge.isEmpty() || Secret::sameBytes(proof, challenge);
}

} // namespace

bool coversScope(const QStringList &granted, const QString &needed)
{
    return granted.contains(needed) || granted.contains(needed.section(u':', 0, 0));
}

PracticeAnswer PracticeOAuth::registerApp(const PracticeCall &call)
{
    const QString name = call.text(u"client_name"_s);
    const QStringList redirects = redirectUris(call);
    QStringList scopes = words(call.text(u"scopes"_s));
    if (scopes.isEmpty())
        scopes << u"read"_s;
    if (name.isEmpty())
        return PracticeAnswer::refusal(422, u"Validation failed: Application name can't be blank"_s);
    if (redirects.isEmpty() || !std::all_of(redirects.begin(), redirects.end(), isAllowedRedirect))
        return PracticeAnswer::refusal(422, u"Validation failed: Redirect URI must be an absolute URI."_s);
    const QStringList known = PracticeFacts::scopes();
    if (!std::all_of(scopes.begin(), scopes.end(), [&](const QString &scope) { return known.contains(scope); }))
        return PracticeAnswer::refusal(422, u"Validation failed: Scopes doesn't match configured on the server."_s);

    const QString clientId = QString::fromLatin1(newKey());
    const QByteArray secret = newKey();
    const QJsonObject app{{u"name"_s, name},
                          {u"redirectUris"_s, QJsonArray::fromStringList(redirects)},
                          {u"scopes"_s, QJsonArray::fromStringList(scopes)},
                          {u"secretHash"_s, fingerprint(secret)}};
    if (const Outcome kept = m_database.put(Kind::App, clientId, app); !kept)
        return PracticeAnswer::broken(kept.error());
    return PracticeAnswer::json({{u"id"_s, m_database.newId(call.now)},
                                 {u"name"_s, name},
                                 {u"website"_s, call.fields.value("website"_L1)},
                                 {u"scopes"_s, QJsonArray::fromStringList(scopes)},
                                 {u"redirect_uri"_s, redirects.join(u'\n')},
                                 {u"redirect_uris"_s, QJsonArray::fromStringList(redirects)},
                                 {u"client_id"_s, clientId},
                                 {u"client_secret"_s, QString::fromLatin1(secret)},
                                 {u"client_secret_expires_at"_s, 0}});
}

QStringList PracticeOAuth::wantedScopes(const PracticeCall &call, const QString &clientId) const
{
    const QStringList asked = words(call.text(u"scope"_s));
    const QStringList registered = strings(m_database.find(Kind::App, clientId).value("scopes"_L1));
    if (asked.isEmpty())
        return {registered.value(0)};
    for (const QString &scope : asked) {
        if (!coversScope(registered, scope))
            return {};
    }
    return asked;
}

QString PracticeOAuth::objection(const PracticeCall &call) const
{
    const QString clientId = call.text(u"client_id"_s);
    const QJsonObject app = m_database.find(Kind::App, clientId);
    if (app.isEmpty())
        return u"Client authentication failed due to unknown client."_s;
    const QStringList redirects = strings(app.value("redirectUris"_L1));
    const QString asked = call.text(u"redirect_uri"_s);
    if (std::none_of(redirects.begin(), redirects.end(),
                     [&](const QString &uri) { return isSameRedirect(uri, asked); }))
        return u"The redirect URI included is not valid."_s;
    if (call.text(u"response_type"_s) != "code"_L1)
        return u"The authorization server does not support this response type."_s;
    if (wantedScopes(call, clientId).isEmpty())
        return u"The requested scope is invalid, unknown, or malformed."_s;
    const bool hasChallenge = !call.text(u"code_challenge"_s).isEmpty();
    if (hasChallenge && call.text(u"code_challenge_method"_s) != "S256"_L1)
        return u"The code challenge method must be S256."_s;
    return {};
}

PracticeAnswer PracticeOAuth::ask(const PracticeCall &call)
{
    if (const QString why = objection(call); !why.isEmpty())
        return PracticeAnswer::page(Pages::message(why), 400);
    const QString name = m_database.find(Kind::App, call.text(u"client_id"_s)).value("name"_L1).toString();
    return PracticeAnswer::page(Pages::allow(name, wantedScopes(call, call.text(u"client_id"_s)), call.fields));
}

PracticeAnswer PracticeOAuth::decide(const PracticeCall &call)
{
    if (const QString why = objection(call); !why.isEmpty())
        return PracticeAnswer::page(Pages::message(why), 400);
    const QString redirect = call.text(u"redirect_uri"_s);
    const QString state = call.text(u"state"_s);
    const bool isAllowed = call.text(u"decision"_s) == "allow"_L1;
    if (redirect == outOfBand)
        return PracticeAnswer::page(isAllowed ? Pages::code(newCode(call)) : Pages::denied());
    if (!isAllowed)
        return PracticeAnswer::redirect(withAnswer(redirect, u"error"_s, u"access_denied"_s, state));
    return PracticeAnswer::redirect(withAnswer(redirect, u"code"_s, newCode(call), state));
}

QString PracticeOAuth::newCode(const PracticeCall &call)
{
    m_codes.removeIf([&](const auto &entry) { return entry.value().expiresAt <= call.now; });
    const QByteArray code = newKey();
    const QString clientId = call.text(u"client_id"_s);
    m_codes.insert(sha256(code),
                   {clientId, call.text(u"redirect_uri"_s), wantedScopes(call, clientId),
                    call.text(u"code_challenge"_s).toUtf8(),
                    call.now.addMSecs(std::chrono::milliseconds(codeLifetime).count())});
    return QString::fromLatin1(code);
}

bool PracticeOAuth::isClient(const PracticeCall &call) const
{
    const QJsonObject app = m_database.find(Kind::App, call.text(u"client_id"_s));
    const QString presented = fingerprint(call.text(u"client_secret"_s).toUtf8());
    return !app.isEmpty() && Secret::sameBytes(app.value("secretHash"_L1).toString().toLatin1(), presented.toLatin1());
}

PracticeAnswer PracticeOAuth::token(const PracticeCall &call)
{
    if (!isClient(call))
        return oauthError(401, u"invalid_client"_s, u"Client authentication failed."_s);
    const QString type = call.text(u"grant_type"_s);
    if (type == "authorization_code"_L1)
        return exchangeCode(call);
    if (type != "client_credentials"_L1)
        return oauthError(400, u"unsupported_grant_type"_s, u"The grant type is not supported."_s);
    const QStringList scopes = wantedScopes(call, call.text(u"client_id"_s));
    if (scopes.isEmpty())
        return oauthError(400, u"invalid_scope"_s, u"The requested scope is invalid, unknown, or malformed."_s);
    return grant(call, scopes);
}

PracticeAnswer PracticeOAuth::exchangeCode(const PracticeCall &call)
{
    // Taken out before it is looked at: a code serves once, also for who guesses at the verifier.
    const Code code = m_codes.take(sha256(call.text(u"code"_s).toUtf8()));
    const bool isGood = code.clientId == call.text(u"client_id"_s) && code.redirectUri == call.text(u"redirect_uri"_s)
        && call.now < code.expiresAt && provesChallenge(call.text(u"code_verifier"_s).toUtf8(), code.challenge);
    if (!isGood)
        return oauthError(400, u"invalid_grant"_s,
                          u"The provided authorization grant is invalid, expired, revoked, or does not match."_s);
    return grant(call, code.scopes);
}

PracticeAnswer PracticeOAuth::grant(const PracticeCall &call, const QStringList &scopes)
{
    const Result<Secret> token = issueToken(call.text(u"client_id"_s), scopes, call.now);
    if (!token)
        return PracticeAnswer::broken(token.error());
    PracticeAnswer answer = PracticeAnswer::json({{u"access_token"_s, QString::fromLatin1(token->reveal())},
                                                  {u"token_type"_s, u"Bearer"_s},
                                                  {u"scope"_s, scopes.join(u' ')},
                                                  {u"created_at"_s, call.now.toSecsSinceEpoch()}});
    answer.headers << std::pair<QByteArray, QByteArray>("Cache-Control", "no-store");
    return answer;
}

Result<Secret> PracticeOAuth::issueToken(const QString &clientId, const QStringList &scopes, const QDateTime &now)
{
    const Secret token(newKey());
    const QJsonObject record{{u"clientId"_s, clientId},
                             {u"scopes"_s, QJsonArray::fromStringList(scopes)},
                             {u"createdAt"_s, now.toString(Qt::ISODateWithMs)}};
    if (const Outcome kept = m_database.put(Kind::Token, fingerprint(token.reveal()), record); !kept)
        return fail(kept.error());
    return token;
}

PracticeAnswer PracticeOAuth::revoke(const PracticeCall &call)
{
    const QString hash = fingerprint(call.text(u"token"_s).toUtf8());
    const QJsonObject token = m_database.find(Kind::Token, hash);
    if (!isClient(call) || (!token.isEmpty() && token.value("clientId"_L1) != call.text(u"client_id"_s)))
        return oauthError(403, u"unauthorized_client"_s, u"You are not authorized to revoke this token"_s);
    if (!token.isEmpty()) {
        if (const Outcome gone = m_database.remove(Kind::Token, hash); !gone)
            return PracticeAnswer::broken(gone.error());
    }
    return PracticeAnswer::json(QJsonObject());
}

std::optional<QStringList> PracticeOAuth::grantedScopes(const Net::ServerRequest &request) const
{
    const QByteArray header = request.header("Authorization");
    if (!header.startsWith("Bearer "))
        return std::nullopt;
    const QJsonObject token = m_database.find(Kind::Token, fingerprint(header.sliced(7).trimmed()));
    return token.isEmpty() ? std::nullopt : std::optional(strings(token.value("scopes"_L1)));
}

} // namespace Postrider
