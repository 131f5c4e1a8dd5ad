// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/postverb.h"

#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "mcp/tools/turn.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

Tool postVerbTool(const Services &services, const PostVerb &verb)
{
    using namespace Schema;
    Tool tool;
    tool.name = verb.name;
    tool.title = verb.title;
    tool.description = verb.description;
    tool.scope = u"posts:write"_s;
    tool.inputSchema = object(
        {{u"post_id"_s, id({})}, {u"timezone"_s, timezone()}, {u"idempotency_key"_s, idempotencyKey()}},
        {u"post_id"_s, u"idempotency_key"_s});
    tool.outputSchema = writtenSchema();
    tool.annotations = verb.annotations;
    tool.call = turnOf(services, tool.name, tool.scope, [act = verb.verb](const Turn &turn) {
        return answer((turn.services.posts.*act)(turn.actor, turn.id<PostId>(u"post_id"_s)),
                      [turn](const Post &post) { return done(turn, writtenJson(post)); });
    });
    return tool;
}

} // namespace Postrider::Mcp
