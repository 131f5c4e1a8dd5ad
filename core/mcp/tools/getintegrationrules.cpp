// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "mcp/tools/rulesshape.h"
#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "mcp/tools/turn.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

Tool getIntegrationRulesTool(const Services &services)
{
    using namespace Schema;
    Tool tool;
    tool.name = u"get_integration_rules"_s;
    tool.title = u"Rules of an account"_s;
    tool.description =
        u"What one account allows: how text is counted and how long it may be, which files it takes, the JSON Schema "
        "of its settings with those that are required, what the network can and can't do, and what it costs. Read "
        "it before writing for an account."_s;
    tool.scope = u"posts:read"_s;
    tool.inputSchema = object({{u"integration_id"_s, id({})}, {u"timezone"_s, timezone()}}, {u"integration_id"_s});
    tool.outputSchema = answerSchema(rulesSchema());
    tool.annotations = readsOnly();
    tool.call = turnOf(services, tool.name, tool.scope, [](const Turn &turn) {
        const auto account = turn.id<IntegrationId>(u"integration_id"_s);
        return answer(rulesOf(turn.services, turn.actor, account),
                      [turn](const QJsonObject &rules) { return done(turn, rules); });
    });
    return tool;
}

} // namespace Postrider::Mcp
