// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "mcp/tools/turn.h"
#include "services/postservice.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

Tool unschedulePostTool(const Services &services)
{
    using namespace Schema;
    Tool tool;
    tool.name = u"unschedule_post"_s;
    tool.title = u"Take back a time"_s;
    tool.description =
        u"Makes a scheduled post a draft again, so that it does not go out. Refused once a part is being sent or out."_s;
    tool.scope = u"posts:write"_s;
    tool.inputSchema = object(
        {{u"post_id"_s, id({})}, {u"timezone"_s, timezone()}, {u"idempotency_key"_s, idempotencyKey()}},
        {u"post_id"_s, u"idempotency_key"_s});
    tool.outputSchema = writtenSchema();
    tool.annotations = writes(true, false);
    tool.call = turnOf(services, tool.name, tool.scope, [](const Turn &turn) {
        return answer(turn.services.posts.cancel(turn.actor, turn.id<PostId>(u"post_id"_s)),
                      [turn](const Post &post) { return done(turn, writtenJson(post)); });
    });
    return tool;
}

} // namespace Postrider::Mcp
