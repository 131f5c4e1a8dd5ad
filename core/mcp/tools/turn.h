// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "mcp/tool.h"
#include "mcp/tools/services.h"
#include "mcp/tools/times.h"

namespace Postrider::Mcp {

// One call of a tool with what every tool reads first: arguments, who asks, and the zone of its times.
struct Turn
{
    Services services;
    ToolCall call;
    QByteArray zone; // the argument's, else the person's
    Actor actor;     // with the call's idempotency key and the hash of its arguments

    QString text(const QString &name) const { return call.arguments.value(name).toString(); }
    bool has(const QString &name) const { return call.arguments.contains(name); }
    // Null where there is none, or none that can be one.
    template<typename SomeId>
    SomeId id(const QString &name) const
    {
        return SomeId::fromString(text(name));
    }
};

using TurnAnswer = QFuture<ToolResult>;
using TurnWork = std::function<TurnAnswer(const Turn &)>;

// A tool's call made of its work: rights by scope, zone, then the work.
std::function<QFuture<ToolResult>(const ToolCall &)> turnOf(const Services &services, const QString &tool,
                                                            const QString &scope, TurnWork work);

// The result, with local times beside all moments.
ToolResult done(const Turn &turn, const QJsonObject &structured);
// What is wrong, and what would mend it, in sentences; said: what a network said about it, kept apart as data.
ToolResult refused(const QString &wrong, const QString &fix, const QString &said = {});
ToolResult refused(const Error &error, const QString &fix = {});

TurnAnswer ready(ToolResult result);

// The work's answer, or its error as the tool's.
template<typename T, typename Make>
TurnAnswer answer(QFuture<Result<T>> future, Make make)
{
    return future.then(QtFuture::Launch::Sync, [make](const Result<T> &result) -> ToolResult {
        return result ? make(*result) : refused(result.error());
    });
}

// The same where more work follows.
template<typename T, typename Make>
TurnAnswer onward(QFuture<Result<T>> future, Make make)
{
    return future
        .then(QtFuture::Launch::Sync,
              [make](const Result<T> &result) -> TurnAnswer {
                  return result ? make(*result) : ready(refused(result.error()));
              })
        .unwrap();
}

// {"fromNetwork": text}, or null: text of others is data, and looks like it.
QJsonValue fromNetwork(const QString &text);

} // namespace Postrider::Mcp
