// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks.h"
#include "catalogue.h"
#include "inputs.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;
using Mcp::PromptCall;
using Mcp::PromptResult;
using Mcp::ResourceCall;
using Mcp::ResourceContents;

namespace {

Mcp::ReadResource reading(const ResourceContents &contents)
{
    return [contents](const ResourceCall &) { return QtFuture::makeReadyFuture(Result<ResourceContents>(contents)); };
}

Mcp::Resource resource(const QString &uri, const QString &name, const ResourceContents &contents)
{
    return {uri, name, {}, u"A resource for the checks"_s, contents.mimeType, {}, reading(contents)};
}

QJsonObject said(const QJsonObject &content)
{
    return {{u"role"_s, u"user"_s}, {u"content"_s, content}};
}

Mcp::Prompt prompt(const QString &name, const QList<Mcp::PromptArgument> &arguments,
                   const std::function<QJsonArray(const PromptCall &)> &messages)
{
    return {name, {}, u"A prompt for the checks"_s, arguments, {}, [messages](const PromptCall &call) {
                return QtFuture::makeReadyFuture(PromptResult{{}, messages(call), std::nullopt, std::nullopt});
            }};
}

QFuture<PromptResult> needingContext(const PromptCall &call)
{
    const QJsonObject requests{{u"user_context"_s, question(u"What context should the prompt use?"_s, u"context"_s)}};
    PromptResult result;
    if (hasAll(requests, call.client.inputResponses))
        result.messages = {said(textBlock(u"With the context that was given."_s))};
    else
        result.inputRequired = Mcp::InputRequired{requests, {}};
    return QtFuture::makeReadyFuture(result);
}

} // namespace

QList<Mcp::Resource> resources()
{
    return {
        resource(u"test://static-text"_s, u"static-text"_s,
                 {u"text/plain"_s, u"This is the content of the static text resource."_s, {}}),
        resource(u"test://static-binary"_s, u"static-binary"_s, {u"image/png"_s, {}, tinyPicture()}),
        resource(u"test://watched-resource"_s, u"watched-resource"_s, {u"text/plain"_s, u"Watch me."_s, {}}),
    };
}

QList<Mcp::ResourceTemplate> resourceTemplates()
{
    const Mcp::ReadResource read = [](const ResourceCall &call) {
        const QString text = u"{\"id\":\"%1\",\"templateTest\":true}"_s.arg(call.variables.value(u"id"_s));
        return QtFuture::makeReadyFuture(Result<ResourceContents>(ResourceContents{u"application/json"_s, text, {}}));
    };
    return {{u"test://template/{id}/data"_s,
             u"template"_s,
             {},
             u"A template for the checks"_s,
             u"application/json"_s,
             {},
             read}};
}

QList<Mcp::Prompt> prompts()
{
    const auto argument = [](const QString &name) { return Mcp::PromptArgument{name, u"An argument"_s, true}; };
    QList<Mcp::Prompt> prompts{
        prompt(
            u"test_simple_prompt"_s, {},
            [](const PromptCall &) { return QJsonArray{said(textBlock(u"This is a simple prompt for testing."_s))}; }),
        prompt(u"test_prompt_with_arguments"_s, {argument(u"arg1"_s), argument(u"arg2"_s)},
               [](const PromptCall &call) {
                   const QString text = u"Prompt with arguments: arg1='%1', arg2='%2'"_s;
                   return QJsonArray{
                       said(textBlock(text.arg(call.arguments.value(u"arg1"_s), call.arguments.value(u"arg2"_s))))};
               }),
        prompt(u"test_prompt_with_embedded_resource"_s, {argument(u"resourceUri"_s)},
               [](const PromptCall &call) {
                   return QJsonArray{said(resourceBlock(call.arguments.value(u"resourceUri"_s), u"text/plain"_s,
                                                        u"Embedded resource content for testing."_s)),
                                     said(textBlock(u"Please process the embedded resource above."_s))};
               }),
        prompt(u"test_prompt_with_image"_s, {},
               [](const PromptCall &) {
                   return QJsonArray{said(imageBlock()), said(textBlock(u"Please analyze the image above."_s))};
               }),
    };
    prompts.append({u"test_input_required_result_prompt"_s, {}, u"A prompt for the checks"_s, {}, {}, needingContext});
    return prompts;
}

} // namespace Postrider::Testing
