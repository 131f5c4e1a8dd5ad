// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/oauth.h"

#include "platforms/jsonwire.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

QUrl authorizeUrlOf(const QUrl &page, const AuthorizeParameters &parameters,
                    const QList<std::pair<QByteArray, QString>> &more)
{
    const QList<std::pair<QByteArray, QString>> usual{{"response_type", u"code"_s},
                                                      {"client_id", parameters.clientId},
                                                      {"redirect_uri", parameters.redirectUri},
                                                      {"scope", parameters.scopes.join(u' ')},
                                                      {"state", parameters.state}};
    QList<std::pair<QByteArray, QString>> proof; // of RFC 7636; some networks have none
    if (!parameters.codeChallenge.isEmpty())
        proof = {{"code_challenge", parameters.codeChallenge}, {"code_challenge_method", u"S256"_s}};
    // Not QUrlQuery: it leaves a plus as it is, and servers read that as a blank.
    QByteArrayList pairs;
    for (const auto &[name, value] : usual + proof + more)
        pairs << name + '=' + QUrl::toPercentEncoding(value);
    QUrl url = page;
    url.setQuery(QString::fromLatin1(pairs.join('&')), QUrl::StrictMode);
    return url;
}

Net::Field secretField(const QByteArray &name, Net::Credential::Kind kind)
{
    return {name, Net::Credential{kind, {}}};
}

Step tokenStep(const QString &name, const Net::Request &to, const Net::Fields &fields,
               std::function<Result<Next>(const Net::Response &, Context &)> accept)
{
    return {name, Effect::Repeatable,
            [to, fields](Context &) {
                Net::Request made = to;
                made.body = Net::FormBody{fields};
                return made;
            },
            std::move(accept)};
}

TokenAnswer tokenAnswerOf(const QJsonObject &json)
{
    return {json["access_token"_L1].toString(), json["refresh_token"_L1].toString(), json["expires_in"_L1].toInteger(),
            json["scope"_L1].toString()};
}

Result<Next> keepTokens(const TokenAnswer &answer, Context &context)
{
    Tokens tokens;
    tokens.accessToken = Secret(answer.accessToken.toUtf8());
    if (tokens.accessToken.isEmpty())
        return fail(Error::Kind::Lost, u"the answer holds no access token"_s);
    tokens.refreshToken = Secret(answer.refreshToken.toUtf8());
    if (answer.expiresIn > 0)
        tokens.lifetime = std::chrono::seconds(answer.expiresIn);
    tokens.scopes = answer.scope.split(u' ', Qt::SkipEmptyParts);
    context.tokens = tokens;
    return Next::proceed();
}

Result<Next> tokensReceived(const Net::Response &response, Context &context)
{
    const auto json = answeredObject(response);
    if (!json)
        return fail(json.error());
    return keepTokens(tokenAnswerOf(*json), context);
}

} // namespace Postrider
