// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "mcp/tools/turn.h"
#include "services/postservice.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

Tool deletePostTool(const Services &services)
{
    using namespace Schema;
    Tool tool;
    tool.name = u"delete_post"_s;
    tool.title = u"Put in the trash"_s;
    tool.description =
        u"Puts a post in the trash, from where restore_post brings it back; a scheduled one does not go out. What is out stays on the networks. Again is no error."_s;
    tool.scope = u"posts:write"_s;
    tool.inputSchema = object(
        {{u"post_id"_s, id({})}, {u"timezone"_s, timezone()}, {u"idempotency_key"_s, idempotencyKey()}},
        {u"post_id"_s, u"idempotency_key"_s});
    tool.outputSchema = writtenSchema();
    tool.annotations = writes(true, false);
    tool.call = turnOf(services, tool.name, tool.scope, [](const Turn &turn) {
        return answer(turn.services.posts.remove(turn.actor, turn.id<PostId>(u"post_id"_s)),
                      [turn](const Post &post) { return done(turn, writtenJson(post)); });
    });
    return tool;
}

} // namespace Postrider::Mcp
