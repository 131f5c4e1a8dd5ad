// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks.h"
#include "catalogue.h"

#include <QJsonDocument>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;
using Mcp::ToolCall;
using Mcp::ToolResult;

namespace {

using Given = std::optional<QJsonObject>;

QFuture<ToolResult> asking(const ToolCall &call, const QString &method, const QJsonObject &params,
                           const std::function<QString(const QJsonObject &)> &say)
{
    if (!call.client.ask) {
        ToolResult result = textResult(u"Only clients with a session can be asked."_s);
        result.isError = true;
        return ready(result);
    }
    return call.client.ask(method, params).then(QtFuture::Launch::Sync, [say](const Given &given) {
        if (given)
            return textResult(say(*given));
        ToolResult result = textResult(u"The client gave no answer."_s);
        result.isError = true;
        return result;
    });
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString userResponse(const QJsonObject &given)
{
    return u"User response: %1"_s.arg(compact(given));
}

QFuture<ToolResult> sampling(const ToolCall &call)
{
    const QJsonObject message{{u"role"_s, u"user"_s},
                              {u"content"_s, textBlock(call.arguments.value("prompt"_L1).toString())}};
    const QJsonObject params{{u"messages"_s, QJsonArray{message}}, {u"maxTokens"_s, 100}};
    return asking(call, u"sampling/createMessage"_s, params, [](const QJsonObject &given) {
        return u"LLM response: "_s + given.value("content"_L1).toObject().value("text"_L1).toString();
    });
}

QFuture<ToolResult> elicitation(const ToolCall &call)
{
    const QJsonObject properties{{u"username"_s, typed(u"string"_s)}, {u"email"_s, typed(u"string"_s)}};
    return asking(call, u"elicitation/create"_s,
                  form(call.arguments.value("message"_L1).toString(), properties, {u"username"_s, u"email"_s}),
                  userResponse);
}

QJsonObject withDefault(const QString &type, const QJsonValue &value)
{
    QJsonObject property = typed(type);
    property.insert("default"_L1, value);
    return property;
}

QFuture<ToolResult> defaults(const ToolCall &call)
{
    QJsonObject status = withDefault(u"string"_s, u"active"_s);
    status.insert("enum"_L1, QJsonArray{u"active"_s, u"inactive"_s, u"pending"_s});
    const QJsonObject properties{{u"name"_s, withDefault(u"string"_s, u"John Doe"_s)},
                                 {u"age"_s, withDefault(u"integer"_s, 30)},
                                 {u"score"_s, withDefault(u"number"_s, 95.5)},
                                 {u"status"_s, status},
                                 {u"verified"_s, withDefault(u"boolean"_s, true)}};
    return asking(call, u"elicitation/create"_s, form(u"Please review these values"_s, properties), userResponse);
}

QJsonArray titled(const QString &word)
{
    QJsonArray choices;
    for (int i = 1; i <= 3; ++i)
        choices.append(QJsonObject{{u"const"_s, u"value%1"_s.arg(i)}, {u"title"_s, u"%1 %2"_s.arg(word).arg(i)}});
    return choices;
}

QFuture<ToolResult> enums(const ToolCall &call)
{
    const QJsonArray plain{u"option1"_s, u"option2"_s, u"option3"_s};
    QJsonObject single = typed(u"string"_s);
    single.insert("enum"_L1, plain);
    QJsonObject titledSingle = typed(u"string"_s);
    titledSingle.insert("oneOf"_L1, titled(u"First"_s));
    QJsonObject legacy = single;
    legacy.insert("enumNames"_L1, QJsonArray{u"Option One"_s, u"Option Two"_s, u"Option Three"_s});
    QJsonObject multi = typed(u"array"_s);
    multi.insert("items"_L1, single);
    QJsonObject titledMulti = typed(u"array"_s);
    titledMulti.insert("items"_L1, QJsonObject{{u"anyOf"_s, titled(u"Choice"_s)}});
    const QJsonObject properties{{u"untitledSingle"_s, single},
                                 {u"titledSingle"_s, titledSingle},
                                 {u"legacyEnum"_s, legacy},
                                 {u"untitledMulti"_s, multi},
                                 {u"titledMulti"_s, titledMulti}};
    return asking(call, u"elicitation/create"_s, form(u"Please choose"_s, properties), userResponse);
}

} // namespace

QList<Mcp::Tool> sessionTools()
{
    return {
        tool(u"test_sampling"_s, u"Has the client's model answer a prompt"_s, sampling,
             objectSchema({{u"prompt"_s, typed(u"string"_s)}}, {u"prompt"_s})),
        tool(u"test_elicitation"_s, u"Asks the person in front of the client"_s, elicitation,
             objectSchema({{u"message"_s, typed(u"string"_s)}}, {u"message"_s})),
        tool(u"test_elicitation_sep1034_defaults"_s, u"Asks with defaults of each type"_s, defaults),
        tool(u"test_elicitation_sep1330_enums"_s, u"Asks with each kind of choice"_s, enums),
    };
}

} // namespace Postrider::Testing
