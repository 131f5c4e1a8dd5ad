// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/jsonwire.h"

#include <QJsonDocument>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kSlowestLine = 50; // bytes a millisecond

Result<QJsonDocument> document(const Net::Response &response)
{
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(response.body, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(Error::Kind::Lost, u"the answer is not JSON: "_s + error.errorString());
    return json;
}

} // namespace

Result<QJsonObject> answeredObject(const Net::Response &response)
{
    const auto json = document(response);
    if (!json)
        return fail(json.error());
    if (!json->isObject())
        return fail(Error::Kind::Lost, u"the answer is JSON, but no object"_s);
    return json->object();
}

Result<QJsonArray> answeredList(const Net::Response &response)
{
    const auto json = document(response);
    if (!json)
        return fail(json.error());
    if (!json->isArray())
        return fail(Error::Kind::Lost, u"the answer is JSON, but no list"_s);
    return json->array();
}

Net::Body jsonBody(const QJsonObject &json)
{
    return Net::BytesBody{QJsonDocument(json).toJson(QJsonDocument::Compact), "application/json"};
}

Net::Request withBearer(Net::Request request)
{
    request.headers << Net::Field{"Authorization", Net::Credential{Net::Credential::Kind::AccessToken, "Bearer "}};
    return request;
}

std::chrono::milliseconds uploadDeadline(qint64 bytes)
{
    return 2min + std::chrono::milliseconds(bytes / kSlowestLine);
}

} // namespace Postrider
