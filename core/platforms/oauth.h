// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platforms/platform.h"

namespace Postrider {

// What sign-ins by OAuth 2 have in common (RFC 6749, 7636): the authorisation page's
// address, and calls of a token endpoint.

// The page with the code flow's parameters; more: what the network wants besides.
QUrl authorizeUrlOf(const QUrl &page, const AuthorizeParameters &parameters,
                    const QList<std::pair<QByteArray, QString>> &more = {});

// A form field that the runner fills with a secret.
Net::Field secretField(const QByteArray &name, Net::Credential::Kind kind);

// Sends the fields as a form; to: where, with its method and headers.
Step tokenStep(const QString &name, const Net::Request &to, const Net::Fields &fields,
               std::function<Result<Next>(const Net::Response &, Context &)> accept);

// The members of a token endpoint's answer, as text and number.
struct TokenAnswer
{
    QString accessToken;
    QString refreshToken;
    qint64 expiresIn = 0; // seconds; 0 or less: it does not say
    QString scope;        // separated by spaces
};
// As RFC 6749 has them.
TokenAnswer tokenAnswerOf(const QJsonObject &json);
// Lost when there is no access token in it.
Result<Next> keepTokens(const TokenAnswer &answer, Context &context);
// Both: for networks that answer as the RFC says. Lost also when it can't be read.
Result<Next> tokensReceived(const Net::Response &response, Context &context);

} // namespace Postrider
