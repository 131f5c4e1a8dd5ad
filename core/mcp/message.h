// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/clientline.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <tl/expected.hpp>

namespace Postrider::Mcp {

// One JSON-RPC message of a client. A value.
struct Message
{
    enum class Kind { Request, Notification, Response };

    Kind kind = Kind::Request;
    QJsonValue id; // a string or a number; undefined on a notification
    QString method;
    QJsonObject params;
    QJsonObject body; // the whole message

    QJsonObject meta() const; // params._meta
};

// What is no message, with the id as far as it could be read.
struct Malformed
{
    ProtocolError error;
    QJsonValue id = QJsonValue::Undefined;
};

// -32700 for what is no JSON, -32600 for what is no message of JSON-RPC 2.0; arrays of messages are none. Pure.
[[nodiscard]] tl::expected<Message, Malformed> parseMessage(const QByteArray &bytes);

QJsonObject requestMessage(const QJsonValue &id, const QString &method, const QJsonObject &params);
QJsonObject notificationMessage(const QString &method, const QJsonObject &params);
QJsonObject resultMessage(const QJsonValue &id, const QJsonObject &result);
// Without an id where that is undefined.
QJsonObject errorMessage(const QJsonValue &id, const ProtocolError &error);

// On one line, without its end.
QByteArray toBytes(const QJsonObject &message);
// A result with that JSON text as its structuredContent, and in a text block where it has no content of its own.
QByteArray resultText(const QJsonValue &id, const QJsonObject &result, const QByteArray &structured);
// Equal for equal ids only: 1 and "1" are two.
QString idKey(const QJsonValue &id);

} // namespace Postrider::Mcp
