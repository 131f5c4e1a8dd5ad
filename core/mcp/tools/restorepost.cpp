// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "mcp/tools/turn.h"
#include "services/postservice.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

Tool restorePostTool(const Services &services)
{
    using namespace Schema;
    Tool tool;
    tool.name = u"restore_post"_s;
    tool.title = u"Restore"_s;
    tool.description = u"Brings a post back from the trash as it was; a scheduled one is scheduled again."_s;
    tool.scope = u"posts:write"_s;
    tool.inputSchema = object(
        {{u"post_id"_s, id({})}, {u"timezone"_s, timezone()}, {u"idempotency_key"_s, idempotencyKey()}},
        {u"post_id"_s, u"idempotency_key"_s});
    tool.outputSchema = writtenSchema();
    tool.annotations = writes(false, true);
    tool.call = turnOf(services, tool.name, tool.scope, [](const Turn &turn) {
        return answer(turn.services.posts.restore(turn.actor, turn.id<PostId>(u"post_id"_s)),
                      [turn](const Post &post) { return done(turn, writtenJson(post)); });
    });
    return tool;
}

} // namespace Postrider::Mcp
