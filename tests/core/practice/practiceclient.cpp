// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceclient.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

QJsonArray PracticeClient::Answer::list() const
{
    return QJsonDocument::fromJson(body).array();
}

QByteArray PracticeClient::Answer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool PracticeClient::start()
{
    network.reset(); // the old one gives its port back first
    network = std::make_unique<PracticeNetwork>(folder.path(), clock);
    const auto started = network->start();
    if (!QTest::qWaitFor([&] { return started.isFinished(); }) || !started.result())
        return false;
    base = *started.result();
    return true;
}

bool PracticeClient::signIn()
{
    const auto given = network->newToken();
    if (!QTest::qWaitFor([&] { return given.isFinished(); }) || !given.result())
        return false;
    token = given.result()->reveal();
    return true;
}

PracticeClient::Answer PracticeClient::get(const QString &path)
{
    return send("GET", path);
}

PracticeClient::Answer PracticeClient::send(const QByteArray &method, const QString &path, const QByteArray &body,
                                            const QByteArray &type, const Headers &headers)
{
    QNetworkRequest request(base.resolved(QUrl(path)));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token);
    if (!type.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, type);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    const std::unique_ptr<QNetworkReply> reply(m_browser.sendCustomRequest(request, method, body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished() && !finished.wait())
        return {};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
            reply->rawHeaderPairs()};
}

PracticeClient::Answer PracticeClient::sendJson(const QByteArray &method, const QString &path, const QJsonObject &body,
                                                const Headers &headers)
{
    return send(method, path, QJsonDocument(body).toJson(), "application/json", headers);
}

PracticeClient::Answer PracticeClient::sendForm(const QString &path, const QList<std::pair<QString, QString>> &fields)
{
    QByteArrayList pairs;
    for (const auto &[name, value] : fields)
        pairs << QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    return send("POST", path, pairs.join('&'), "application/x-www-form-urlencoded");
}

PracticeClient::Answer PracticeClient::post(const QString &text, const QByteArray &key)
{
    return sendJson("POST", u"/api/v1/statuses"_s, {{u"status"_s, text}},
                    key.isEmpty() ? Headers() : Headers{{"Idempotency-Key", key}});
}

PracticeClient::Answer PracticeClient::upload(const QByteArray &content, const QByteArray &description)
{
    const QByteArray body = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a file\"\r\n"
                            "Content-Type: application/octet-stream\r\n\r\n"
        + content + "\r\n--cut\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\n" + description
        + "\r\n--cut--\r\n";
    return send("POST", u"/api/v2/media"_s, body, "multipart/form-data; boundary=cut");
}

} // namespace Postrider::Testing
