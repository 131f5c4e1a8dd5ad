// SPDX-License-Identifier: GPL-3.0-or-later
#include "livesignin.h"

#include <QCryptographicHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QUrlQuery>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

void LiveSignIn::consent(AuthorizeParameters parameters)
{
    const QByteArray verifier(43, 'v');
    const QByteArray challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    parameters.codeChallenge = QString::fromLatin1(challenge);
    QUrl page = m_platform->authorizeUrl(parameters, m_account);
    page.setScheme(u"http"_s);
    page.setHost(m_server->url().host());
    page.setPort(m_server->url().port());
    QNetworkAccessManager browser;
    QNetworkRequest request(page);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    const std::unique_ptr<QNetworkReply> reply(browser.get(request));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    finished.wait();
    const QUrlQuery landed(reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl());
    const QString code = landed.queryItemValue(u"code"_s, QUrl::FullyDecoded);
    m_credentials[Net::Credential::Kind::AuthorizationCode] = Secret(code.toUtf8());
    m_credentials[Net::Credential::Kind::CodeVerifier] = Secret(verifier);
}

} // namespace Postrider::Testing
