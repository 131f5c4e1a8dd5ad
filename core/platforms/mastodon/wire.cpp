// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/wire.h"

#include <QJsonDocument>
#include <QUrl>

namespace Postrider::Mastodon {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QJsonDocument> document(const Net::Response &response)
{
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(response.body, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(Error::Kind::Lost, u"the answer is not JSON: "_s + error.errorString());
    return json;
}

} // namespace

QString text(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

qint64 number(const QJsonValue &value, qint64 fallback)
{
    const qint64 found = value.isString() ? value.toString().toLongLong() : qint64(value.toDouble());
    return found > 0 ? found : fallback;
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray items = value.toArray();
    for (const auto &item : items) {
        if (item.isString())
            list << item.toString();
    }
    return list;
}

Result<QJsonObject> object(const Net::Response &response)
{
    const auto json = document(response);
    if (!json)
        return fail(json.error());
    if (!json->isObject())
        return fail(Error::Kind::Lost, u"the answer is JSON, but no object"_s);
    return json->object();
}

Result<QJsonArray> array(const Net::Response &response)
{
    const auto json = document(response);
    if (!json)
        return fail(json.error());
    if (!json->isArray())
        return fail(Error::Kind::Lost, u"the answer is JSON, but no list"_s);
    return json->array();
}

Net::Request request(const Account &account, const QByteArray &method, const QString &path)
{
    Net::Request made;
    made.method = method;
    made.url = account.server;
    made.url.setPath(path, QUrl::StrictMode);
    made.headers << Net::Field{"Accept", QByteArray("application/json")};
    return made;
}

Net::Request signedRequest(const Account &account, const QByteArray &method, const QString &path)
{
    Net::Request made = request(account, method, path);
    made.headers << Net::Field{"Authorization", Net::Credential{Net::Credential::Kind::AccessToken, "Bearer "}};
    return made;
}

Net::Body jsonBody(const QJsonObject &json)
{
    return Net::BytesBody{QJsonDocument(json).toJson(QJsonDocument::Compact), "application/json"};
}

QString pathPart(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

} // namespace Postrider::Mastodon
