// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"

#include "blocks.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

Mcp::Tool tool(const QString &name, const QString &description,
               std::function<QFuture<Mcp::ToolResult>(const Mcp::ToolCall &)> call, const QJsonObject &inputSchema)
{
    Mcp::Tool tool;
    tool.name = name;
    tool.description = description;
    tool.inputSchema = inputSchema.isEmpty() ? objectSchema({}) : inputSchema;
    tool.call = std::move(call);
    return tool;
}

QList<Mcp::Tool> triggerTools(const Announce &announce)
{
    const auto trigger = [&](const QString &name, const QString &change) {
        return tool(name, u"Says that a list changed"_s, [announce, change](const Mcp::ToolCall &) {
            announce(change);
            return ready(textResult(u"announced"_s));
        });
    };
    return {trigger(u"test_trigger_tool_change"_s, u"toolsListChanged"_s),
            trigger(u"test_trigger_prompt_change"_s, u"promptsListChanged"_s)};
}

Mcp::Catalogue conformanceCatalogue(const Announce &announce)
{
    Mcp::Catalogue catalogue;
    catalogue.name = u"mcp-conformance-server"_s;
    catalogue.version = u"1.0.0"_s;
    catalogue.instructions = [](const Mcp::Caller &) { return u"For the protocol's own checks only."_s; };
    catalogue.tools = plainTools() + sessionTools() + inputTools() + triggerTools(announce);
    catalogue.resources = resources();
    catalogue.templates = resourceTemplates();
    catalogue.prompts = prompts();
    catalogue.features = {true, true, true, true};
    return catalogue;
}

} // namespace Postrider::Testing
