// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/clientline.h"
#include "services/parts.h"

#include <QFuture>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <atomic>
#include <functional>
#include <memory>

namespace Postrider::Mcp {

// Who calls: the rights that the services check, and the name that the client gives itself.
struct Caller
{
    Actor actor;
    QStringList scopes;  // posts:read, posts:write, analytics:read
    QString client;      // "claude-code 2.1"; empty when it did not say
    QByteArray timezone; // of the person behind it, an IANA name
};

// One call of a tool. The engine hands it over; the tool may keep it until its future is done. Any thread.
struct ToolCall
{
    QJsonObject arguments; // checked against the tool's input schema already
    Caller caller;
    // Tells the client how far it is; does nothing where the client did not ask. progress rises; total 0: not known.
    std::function<void(double progress, double total, const QString &words)> progress;
    // True once the client has cancelled it or has left: nobody reads the answer.
    std::shared_ptr<const std::atomic_bool> isCancelled;
    ClientLine client;
};

// What a tool answers. Wrong input and refusals are results with isError and a sentence that a model can act on.
struct ToolResult
{
    QByteArray structured; // JSON text of an object, as the output schema says; empty with isError
    QJsonArray content;    // content blocks of the protocol; empty: the structured result as text
    bool isError = false;
    std::optional<ProtocolError> refusal = std::nullopt; // instead of all the others
    std::optional<InputRequired> inputRequired = std::nullopt;
};

// A verb as assistants see it. A value: the list of tools is made once.
struct Tool
{
    QString name; // snake_case
    QString title;
    QString description;
    QString scope;            // the one that a caller needs to see and to call it
    QJsonObject inputSchema;  // JSON Schema 2020-12, additionalProperties false
    QJsonObject outputSchema; // of ToolResult::structured
    QJsonObject annotations;  // readOnlyHint, destructiveHint, idempotentHint, openWorldHint
    std::function<QFuture<ToolResult>(const ToolCall &)> call;
};

} // namespace Postrider::Mcp
