// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine has others work on.
#include "mcp/descriptions.h"
#include "mcp/engine.h"
#include "mcp/loglevels.h"
#include "mcp/refusals.h"
#include "mcp/revisions.h"
#include "mcp/schemacheck.h"
#include "mcp/uritemplate.h"

#include <algorithm>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename Entry>
const Entry *named(const QList<Entry> &entries, const QString &name)
{
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const Entry &entry) { return entry.name == name; });
    return found == entries.end() ? nullptr : &*found;
}

QString lacksScope(const QString &name, const QString &scope)
{
    return u"This key may not use %1: it lacks the scope %2."_s.arg(name, scope);
}

std::function<void(const QString &, const QString &)> logLine(Call *call, const QString &least)
{
    return [mailbox = call->mailbox(), call, least](const QString &level, const QString &words) {
        if (!reaches(level, least))
            return;
        mailbox->post([call, level, words] {
            call->send(notificationMessage(u"notifications/message"_s, {{u"level"_s, level}, {u"data"_s, words}}));
        });
    };
}

using Given = Session::Given;

std::function<QFuture<Given>(const QString &, const QJsonObject &)> askLine(Call *call,
                                                                            const QPointer<Session> &session)
{
    return [mailbox = call->mailbox(), call, session](const QString &method, const QJsonObject &params) {
        auto promise = std::make_shared<QPromise<Given>>();
        promise->start();
        const bool isPosted = mailbox->post([=] {
            if (session)
                session->ask(call, method, params, promise);
        });
        if (!isPosted) {
            promise->addResult(std::nullopt);
            promise->finish();
        }
        return promise->future();
    };
}

ClientLine clientLine(Call *call, const Message &request, const Asker &asker, const Features &features)
{
    ClientLine line;
    line.era = asker.era;
    QString least;
    if (asker.era == Era::Modern) {
        line.capabilities = request.meta().value(kCapabilitiesField).toObject();
        line.inputResponses = request.params.value("inputResponses"_L1).toObject();
        line.requestState = request.params.value("requestState"_L1).toString();
        least = request.meta().value(kLogLevelField).toString();
    } else {
        line.capabilities = asker.session->capabilities();
        line.ask = askLine(call, asker.session);
        least = asker.session->logLevel();
    }
    line.log = features.logging ? logLine(call, least) : [](const QString &, const QString &) {};
    return line;
}

} // namespace

void Engine::callTool(Call *call, const Message &request, const Asker &asker)
{
    const QJsonValue name = request.params.value("name"_L1);
    const QJsonValue arguments = request.params.value("arguments"_L1);
    if (!name.isString())
        return call->finish(refuse(invalidParams(u"name must be a string"_s)));
    if (!arguments.isUndefined() && !arguments.isObject())
        return call->finish(refuse(invalidParams(u"arguments must be an object"_s)));
    const Tool *tool = named(m_catalogue.tools, name.toString());
    if (!tool)
        return call->finish(refuse(invalidParams(u"unknown tool: "_s + name.toString())));
    if (!maySee(asker.caller, tool->scope))
        return call->finish(answerFrom(toolError(lacksScope(tool->name, tool->scope)), asker.era));
    if (const auto why = whyUnfit(arguments.toObject(), tool->inputSchema))
        return call->finish(answerFrom(toolError(*why), asker.era));

    ToolCall work;
    work.arguments = arguments.toObject();
    work.caller = asker.caller;
    work.isCancelled = call->isCancelled();
    work.client = clientLine(call, request, asker, m_catalogue.features);
    work.progress = [mailbox = call->mailbox(), call](double progress, double total, const QString &words) {
        mailbox->post([=] { call->sendProgress(progress, total, words); });
    };
    call->await(tool->call(work), [era = asker.era](const ToolResult &result) { return answerFrom(result, era); });
}

void Engine::getPrompt(Call *call, const Message &request, const Asker &asker)
{
    const QJsonValue name = request.params.value("name"_L1);
    const Prompt *prompt = name.isString() ? named(m_catalogue.prompts, name.toString()) : nullptr;
    if (!prompt)
        return call->finish(refuse(invalidParams(u"unknown prompt: "_s + name.toString())));
    if (!maySee(asker.caller, prompt->scope))
        return call->finish(refuse(invalidParams(lacksScope(prompt->name, prompt->scope))));
    PromptCall work;
    const QJsonObject arguments = request.params.value("arguments"_L1).toObject();
    for (auto it = arguments.begin(); it != arguments.end(); ++it) {
        if (!it.value().isString())
            return call->finish(refuse(invalidParams(it.key() + u" must be a string"_s)));
        work.arguments.insert(it.key(), it.value().toString());
    }
    for (const PromptArgument &argument : prompt->arguments) {
        if (argument.isRequired && !work.arguments.contains(argument.name))
            return call->finish(refuse(invalidParams(argument.name + u" is required"_s)));
    }
    work.caller = asker.caller;
    work.client = clientLine(call, request, asker, m_catalogue.features);
    call->await(prompt->get(work), [era = asker.era](const PromptResult &result) { return answerFrom(result, era); });
}

void Engine::readResource(Call *call, const Message &request, const Asker &asker)
{
    const QString uri = request.params.value("uri"_L1).toString();
    if (uri.isEmpty())
        return call->finish(refuse(invalidParams(u"uri must be a string"_s)));
    ResourceCall work{uri, {}, asker.caller};
    const auto read = [&](const auto &resource) {
        if (!maySee(asker.caller, resource.scope))
            return call->finish(refuse(invalidParams(lacksScope(uri, resource.scope))));
        const Era era = asker.era;
        call->await(resource.read(work),
                    [uri, era](const Result<ResourceContents> &contents) { return answerFrom(contents, uri, era); });
    };
    for (const Resource &resource : std::as_const(m_catalogue.resources)) {
        if (resource.uri == uri)
            return read(resource);
    }
    for (const ResourceTemplate &resource : std::as_const(m_catalogue.templates)) {
        if (const auto variables = matchTemplate(resource.uriTemplate, uri)) {
            work.variables = *variables;
            return read(resource);
        }
    }
    call->finish(refuse(noSuchResource(asker.era, uri)));
}

void Engine::listen(Call *call, const Message &request, const Asker &)
{
    const QJsonValue filter = request.params.value("notifications"_L1);
    if (!filter.isObject())
        return call->finish(refuse(invalidParams(u"notifications must be an object"_s)));
    if (!m_subscriptions.add(call, filter.toObject()))
        call->finish(refuse(invalidRequest(u"the client has to accept text/event-stream"_s)));
}

} // namespace Postrider::Mcp
