// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks.h"
#include "catalogue.h"
#include "mcp/refusals.h"

#include <QJsonDocument>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;
using Mcp::ToolCall;
using Mcp::ToolResult;

namespace {

std::function<QFuture<ToolResult>(const ToolCall &)> answering(const QJsonArray &content, bool isError = false)
{
    ToolResult result;
    result.content = content;
    result.isError = isError;
    return [result](const ToolCall &) { return ready(result); };
}

QFuture<ToolResult> withProgress(const ToolCall &call)
{
    QList<std::function<void()>> steps;
    for (const double done : {0.0, 50.0, 100.0})
        steps << [progress = call.progress, done] { progress(done, 100, {}); };
    return inSteps(steps, textResult(u"Went all the way."_s));
}

QFuture<ToolResult> withLogging(const ToolCall &call)
{
    QList<std::function<void()>> steps;
    for (const QString &words : {u"Tool execution started"_s, u"Tool processing data"_s, u"Tool execution completed"_s})
        steps << [log = call.client.log, words] { log(u"info"_s, words); };
    return inSteps(steps, textResult(u"Logged three messages."_s));
}

QFuture<ToolResult> streaming(const ToolCall &call)
{
    const std::function<void()> step = [progress = call.progress, log = call.client.log] {
        progress(1, 2, {});
        log(u"info"_s, u"half-way"_s);
    };
    return inSteps({step}, textResult(u"Streamed."_s));
}

QFuture<ToolResult> needingSampling(const ToolCall &call)
{
    if (call.client.capabilities.contains("sampling"_L1))
        return ready(textResult(u"The client can sample."_s));
    ToolResult result;
    result.refusal = Mcp::missingCapability({{u"sampling"_s, QJsonObject()}});
    return ready(result);
}

// Keywords that the checker passes on and does not look at.
QJsonObject schemaOf2020()
{
    static const QByteArray text = R"({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "$defs": {"address": {"$anchor": "addressDef", "type": "object",
                              "properties": {"street": {"type": "string"}, "city": {"type": "string"}}}},
        "properties": {"name": {"type": "string"}, "address": {"$ref": "#/$defs/address"},
                       "contactMethod": {"type": "string", "enum": ["phone", "email"]},
                       "phone": {"type": "string"}, "email": {"type": "string"}},
        "allOf": [{"anyOf": [{"required": ["phone"]}, {"required": ["email"]}]}],
        "if": {"properties": {"contactMethod": {"const": "phone"}}, "required": ["contactMethod"]},
        "then": {"required": ["phone"]},
        "else": {"required": ["email"]},
        "additionalProperties": false
    })";
    return QJsonDocument::fromJson(text).object();
}

} // namespace

QList<Mcp::Tool> plainTools()
{
    const QJsonObject mixed = resourceBlock(u"test://mixed-content-resource"_s, u"application/json"_s,
                                            u"{\"test\":\"data\",\"value\":123}"_s);
    return {
        tool(u"test_simple_text"_s, u"Answers a text"_s,
             answering({textBlock(u"This is a simple text response for testing."_s)})),
        tool(u"test_image_content"_s, u"Answers a picture"_s, answering({imageBlock()})),
        tool(u"test_audio_content"_s, u"Answers a sound"_s, answering({audioBlock()})),
        tool(u"test_embedded_resource"_s, u"Answers a resource"_s,
             answering({resourceBlock(u"test://embedded-resource"_s, u"text/plain"_s,
                                      u"This is an embedded resource content."_s)})),
        tool(u"test_multiple_content_types"_s, u"Answers a text, a picture and a resource"_s,
             answering({textBlock(u"Multiple content types test:"_s), imageBlock(), mixed})),
        tool(u"test_error_handling"_s, u"Fails on purpose"_s,
             answering({textBlock(u"This tool intentionally returns an error for testing"_s)}, true)),
        tool(u"test_tool_with_progress"_s, u"Tells how far it is"_s, withProgress),
        tool(u"test_tool_with_logging"_s, u"Logs while it works"_s, withLogging),
        tool(u"test_logging_tool"_s, u"Logs where that is wanted"_s, withLogging),
        tool(u"test_streaming_elicitation"_s, u"Streams notifications and a result"_s, streaming),
        tool(u"test_missing_capability"_s, u"Needs a client that samples"_s, needingSampling),
        tool(u"test_reconnection"_s, u"Answers at once"_s, answering({textBlock(u"Still here."_s)})),
        tool(u"json_schema_2020_12_tool"_s, u"Has a schema with all that JSON Schema 2020-12 knows"_s,
             answering({textBlock(u"Taken."_s)}), schemaOf2020()),
    };
}

} // namespace Postrider::Testing
