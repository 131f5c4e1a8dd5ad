// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "mcp/tools/schema.h"
#include "mcp/tools/sendingoff.h"
#include "mcp/tools/shapes.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

Tool publishNowTool(const Services &services)
{
    using namespace Schema;
    Tool tool;
    tool.name = u"publish_now"_s;
    tool.title = u"Publish now"_s;
    tool.description = u"Sends a post off now. Usually the answer is pending_approval, and it goes out when the person "
                       u"says yes. It is "
                       "not published when this returns: get_post says when it is. What is out can't be called back."_s;
    tool.scope = u"posts:write"_s;
    tool.inputSchema = object(
        {{u"post_id"_s, id({})},
         {u"timezone"_s, timezone()},
         {u"expected_revision"_s, integer(u"The post's revision as you read it."_s, 1, 1'000'000'000)},
         {u"idempotency_key"_s, idempotencyKey()}},
        {u"post_id"_s, u"idempotency_key"_s});
    tool.outputSchema = writtenSchema();
    tool.annotations = writes(true, true);
    tool.call = turnOf(services, tool.name, tool.scope,
                       [](const Turn &turn) { return sendOff(turn, ComposeService::Timing::Now); });
    return tool;
}

} // namespace Postrider::Mcp
