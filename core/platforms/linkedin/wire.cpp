// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/linkedin/wire.h"

#include <QRegularExpression>

#include <algorithm>

namespace Postrider::Linkedin {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kApi = "https://api.linkedin.com"_L1;
constexpr auto kSignIn = "https://www.linkedin.com"_L1;
constexpr auto kUsualVersion = "202609"_L1;
// Of an account's settings
constexpr auto kVersion = "apiVersion"_L1; // once LinkedIn has ended the usual one
constexpr auto kScopes = "scopes"_L1;      // of a token that was pasted

QByteArray versionFor(const Account &account)
{
    static const QRegularExpression pattern(u"^20[0-9]{4}$"_s);
    const QString wanted = account.settings[kVersion].toString();
    return (pattern.match(wanted).hasMatch() ? wanted : QString(kUsualVersion)).toLatin1();
}

Net::Request requestTo(QLatin1String server, const QByteArray &method, const QString &target)
{
    Net::Request made;
    made.method = method;
    made.url = QUrl(server + target, QUrl::StrictMode);
    return made;
}

} // namespace

Net::Request restRequest(const QByteArray &method, const QString &target, const Account &account)
{
    Net::Request made = apiRequest(method, target);
    made.headers << Net::Field{"Linkedin-Version", versionFor(account)}
                 << Net::Field{"X-Restli-Protocol-Version", QByteArray("2.0.0")};
    return made;
}

Net::Request restRequest(const QByteArray &method, const QString &target, const Account &account,
                         const QByteArray &restliMethod)
{
    Net::Request made = restRequest(method, target, account);
    made.headers << Net::Field{"X-RestLi-Method", restliMethod};
    return made;
}

Net::Request apiRequest(const QByteArray &method, const QString &path)
{
    return withBearer(requestTo(kApi, method, path));
}

Net::Request signInRequest(const QByteArray &method, const QString &path)
{
    return requestTo(kSignIn, method, path);
}

QString encoded(const QString &urn)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(urn));
}

Result<QJsonObject> valueOf(const Net::Response &response)
{
    const auto json = answeredObject(response);
    if (!json)
        return json;
    if (!(*json)["value"_L1].isObject())
        return fail(Error::Kind::Lost, u"the answer holds no value"_s);
    return (*json)["value"_L1].toObject();
}

bool isOrganisation(const Account &account)
{
    return account.accountId.startsWith("urn:li:organization:"_L1);
}

bool isPostUrn(const QString &text)
{
    static const QRegularExpression pattern(u"^urn:li:(?:share|ugcPost):[0-9]{1,20}$"_s);
    return pattern.match(text).hasMatch();
}

QString postUrnFrom(const QString &text)
{
    static const QRegularExpression page(
        u"^https://www\\.linkedin\\.com/feed/update/(urn:li:(?:share|ugcPost):[0-9]{1,20})(?:[/?#].*)?$"_s);
    const QString trimmed = text.trimmed();
    if (isPostUrn(trimmed))
        return trimmed;
    return page.match(QUrl::fromPercentEncoding(trimmed.toUtf8())).captured(1);
}

QString permalinkOf(const QString &urn)
{
    return u"https://www.linkedin.com/feed/update/%1/"_s.arg(urn);
}

std::optional<CommentName> CommentName::from(const QString &urn)
{
    static const QRegularExpression pattern(u"^urn:li:comment:\\((urn:li:[A-Za-z]+:[0-9]+),([0-9]+)\\)$"_s);
    const QRegularExpressionMatch match = pattern.match(urn);
    return match.hasMatch() ? std::optional(CommentName{match.captured(1), match.captured(2)}) : std::nullopt;
}

QString CommentName::urn() const
{
    return u"urn:li:comment:(%1,%2)"_s.arg(thread, number);
}

QStringList scopesOf(const Account &account)
{
    if (!account.scopes.isEmpty())
        return account.scopes;
    QString typed = account.settings[kScopes].toString();
    return typed.replace(u',', u' ').split(u' ', Qt::SkipEmptyParts);
}

bool mayHave(const Account &account, const QStringList &anyOf)
{
    const QStringList scopes = scopesOf(account);
    return scopes.isEmpty()
        || std::any_of(anyOf.begin(), anyOf.end(), [&](const QString &scope) { return scopes.contains(scope); });
}

bool has(const Account &account, const QString &scope)
{
    return scopesOf(account).contains(scope);
}

} // namespace Postrider::Linkedin
