// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/message.h"

#include "base/jsonwriter.h"
#include "mcp/refusals.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject envelope()
{
    return {{u"jsonrpc"_s, u"2.0"_s}};
}

bool isId(const QJsonValue &value)
{
    return value.isString() || value.isDouble();
}

tl::unexpected<Malformed> malformed(const QString &why, const QJsonValue &id)
{
    return tl::unexpected<Malformed>(Malformed{invalidRequest(why), isId(id) ? id : QJsonValue(QJsonValue::Undefined)});
}

} // namespace

QJsonObject Message::meta() const
{
    return params.value("_meta"_L1).toObject();
}

tl::expected<Message, Malformed> parseMessage(const QByteArray &bytes)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        return tl::unexpected<Malformed>(Malformed{parseError(problem.errorString())});
    if (!document.isObject())
        return malformed(u"one message at a time, as an object"_s, {});

    Message message;
    message.body = document.object();
    message.id = message.body.value("id"_L1);
    if (message.body.value("jsonrpc"_L1) != "2.0"_L1)
        return malformed(u"jsonrpc must be \"2.0\""_s, message.id);
    if (!message.id.isUndefined() && !isId(message.id))
        return malformed(u"id must be a string or a number"_s, {});

    const QJsonValue method = message.body.value("method"_L1);
    if (method.isUndefined()) {
        const bool isAnswer = message.body.contains("result"_L1) != message.body.contains("error"_L1);
        if (!isAnswer)
            return malformed(u"method is missing"_s, message.id);
        message.kind = Message::Kind::Response;
        return message;
    }
    if (!method.isString())
        return malformed(u"method must be a string"_s, message.id);
    const QJsonValue params = message.body.value("params"_L1);
    if (!params.isUndefined() && !params.isObject())
        return malformed(u"params must be an object"_s, message.id);
    message.kind = message.id.isUndefined() ? Message::Kind::Notification : Message::Kind::Request;
    message.method = method.toString();
    message.params = params.toObject();
    return message;
}

QJsonObject requestMessage(const QJsonValue &id, const QString &method, const QJsonObject &params)
{
    QJsonObject message = notificationMessage(method, params);
    message.insert("id"_L1, id);
    return message;
}

QJsonObject notificationMessage(const QString &method, const QJsonObject &params)
{
    QJsonObject message = envelope();
    message.insert("method"_L1, method);
    if (!params.isEmpty())
        message.insert("params"_L1, params);
    return message;
}

QJsonObject resultMessage(const QJsonValue &id, const QJsonObject &result)
{
    QJsonObject message = envelope();
    message.insert("id"_L1, id);
    message.insert("result"_L1, result);
    return message;
}

QJsonObject errorMessage(const QJsonValue &id, const ProtocolError &error)
{
    QJsonObject body{{u"code"_s, error.code}, {u"message"_s, error.message}};
    if (!error.data.isEmpty())
        body.insert("data"_L1, error.data);
    QJsonObject message = envelope();
    if (!id.isUndefined())
        message.insert("id"_L1, id);
    message.insert("error"_L1, body);
    return message;
}

QByteArray toBytes(const QJsonObject &message)
{
    return QJsonDocument(message).toJson(QJsonDocument::Compact);
}

QByteArray resultText(const QJsonValue &id, const QJsonObject &result, const QByteArray &structured)
{
    if (structured.isEmpty())
        return toBytes(resultMessage(id, result));
    JsonWriter json(3 * structured.size()); // twice, once with its quotes escaped
    json.beginObject().member("jsonrpc"_L1, u"2.0"_s).member("id"_L1, id).key("result"_L1).beginObject();
    for (auto it = result.begin(); it != result.end(); ++it)
        json.member(it.key(), QJsonValue(it.value()));
    if (!result.contains("content"_L1)) {
        json.key("content"_L1).beginArray().beginObject().member("type"_L1, u"text"_s);
        json.member("text"_L1, QUtf8StringView(structured)).endObject().endArray();
    }
    json.key("structuredContent"_L1).json(structured);
    return json.endObject().endObject().text();
}

QString idKey(const QJsonValue &id)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{id}).toJson(QJsonDocument::Compact));
}

} // namespace Postrider::Mcp
