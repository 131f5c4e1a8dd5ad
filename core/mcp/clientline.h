// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>

namespace Postrider::Mcp {

// The revisions that clients speak: with a session and `initialize`, or stateless with everything in each request.
enum class Era { Sessions, Modern };

// A refusal of the protocol itself. What a model can mend is a ToolResult with isError instead.
struct ProtocolError
{
    int code = 0;
    QString message;
    QJsonObject data;     // left out when empty
    int httpStatus = 200; // of the answer that carries it

    friend bool operator==(const ProtocolError &, const ProtocolError &) = default;
};

// Modern: the answer needs something of the client first, which then asks again. Sessions know no such answer.
struct InputRequired
{
    QJsonObject requests; // key -> {method, params}
    QString state;        // comes back untouched with the next try; may be empty

    friend bool operator==(const InputRequired &, const InputRequired &) = default;
};

// What one call knows about the client, and how it can talk back to it. Any thread.
// The product's own tools need none of it.
struct ClientLine
{
    Era era = Era::Modern;
    QJsonObject capabilities;
    QJsonObject inputResponses; // modern: what the client brought to an InputRequired
    QString requestState;
    // A log message for the client, where it wants any of that level.
    std::function<void(const QString &level, const QString &words)> log;
    // Sessions: a request to the client; its result, or nothing when it refused or left.
    std::function<QFuture<std::optional<QJsonObject>>(const QString &method, const QJsonObject &params)> ask;
};

} // namespace Postrider::Mcp
