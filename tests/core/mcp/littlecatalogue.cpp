// SPDX-License-Identifier: GPL-3.0-or-later
#include "littlecatalogue.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;
using namespace Mcp;

namespace {

Tool echoTool()
{
    Tool tool;
    tool.name = u"echo"_s;
    tool.title = u"Echo"_s;
    tool.description = u"Says it again"_s;
    tool.scope = u"posts:read"_s;
    tool.inputSchema = parsed(R"({"type":"object","properties":{"text":{"type":"string","maxLength":5}},
                                  "required":["text"],"additionalProperties":false})");
    tool.outputSchema = parsed(R"({"type":"object"})");
    tool.annotations = {{u"readOnlyHint"_s, true}};
    tool.call = [](const ToolCall &call) {
        ToolResult result;
        result.structured = Mcp::toBytes({{u"said"_s, call.arguments.value("text"_L1)}, {u"to"_s, call.caller.client}});
        return QtFuture::makeReadyFuture(result);
    };
    return tool;
}

Tool slowTool(LittleWorld &world, const QString &name, const QString &scope)
{
    Tool tool;
    tool.name = name;
    tool.scope = scope;
    tool.inputSchema = {{u"type"_s, u"object"_s}};
    tool.call = [&world](const ToolCall &call) {
        auto promise = std::make_shared<QPromise<ToolResult>>();
        promise->start();
        world.slow.append(promise);
        world.calls.append(call);
        return promise->future();
    };
    return tool;
}

// Ends without a word, as work does whose program is going.
Tool lostTool()
{
    Tool tool;
    tool.name = u"lost"_s;
    tool.call = [](const ToolCall &) {
        QPromise<ToolResult> promise;
        promise.start();
        return promise.future();
    };
    return tool;
}

} // namespace

void LittleWorld::finishSlow()
{
    ToolResult result;
    result.structured = Mcp::toBytes({{u"done"_s, true}});
    slow.constLast()->addResult(result);
    slow.constLast()->finish();
}

Catalogue littleCatalogue(LittleWorld &world)
{
    Catalogue catalogue;
    catalogue.name = u"little"_s;
    catalogue.version = u"1"_s;
    catalogue.instructions = [](const Caller &) { return u"Be brief."_s; };
    catalogue.tools = {echoTool(), slowTool(world, u"slow"_s, u"posts:read"_s),
                       slowTool(world, u"write"_s, u"posts:write"_s), lostTool()};
    const ReadResource read = [](const ResourceCall &call) {
        if (call.variables.value(u"id"_s) == "gone"_L1)
            return QtFuture::makeReadyFuture(Result<ResourceContents>(fail(Error::Kind::NotFound)));
        return QtFuture::makeReadyFuture(
            Result<ResourceContents>(ResourceContents{u"text/plain"_s, call.variables.value(u"id"_s), {}}));
    };
    catalogue.resources = {{u"test://one"_s, u"one"_s, {}, {}, u"text/plain"_s, u"posts:read"_s, read}};
    catalogue.templates = {{u"test://each/{id}"_s, u"each"_s, {}, {}, {}, {}, read}};
    catalogue.prompts = {{u"plan"_s, {}, u"Plans"_s, {{u"week"_s, {}, true}}, {}, [](const PromptCall &call) {
                              PromptResult result;
                              result.messages = {promptText(u"user"_s, call.arguments.value(u"week"_s))};
                              return QtFuture::makeReadyFuture(result);
                          }}};
    return catalogue;
}

Caller callerWith(const QStringList &scopes, const QString &who)
{
    Caller caller;
    caller.actor.who = who;
    caller.scopes = scopes;
    return caller;
}

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

Message messageOf(const QJsonObject &object)
{
    return parseMessage(toBytes(object)).value();
}

Message sessionRequest(const QString &method, const QJsonObject &params, const QJsonValue &id)
{
    return messageOf(requestMessage(id, method, params));
}

QJsonObject modernMeta(const QString &version)
{
    return {{kVersionField, version},
            {kCapabilitiesField, QJsonObject()},
            {kClientField, QJsonObject{{u"name"_s, u"probe"_s}, {u"version"_s, u"2"_s}}}};
}

Message modernRequest(const QString &method, QJsonObject params, const QJsonValue &id, const QJsonObject &meta)
{
    QJsonObject all = modernMeta();
    for (auto it = meta.begin(); it != meta.end(); ++it)
        all.insert(it.key(), it.value());
    params.insert("_meta"_L1, all);
    return messageOf(requestMessage(id, method, params));
}

} // namespace Postrider::Testing
