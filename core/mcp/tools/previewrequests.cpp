// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "mcp/tools/turn.h"
#include "services/postservice.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

Tool previewRequestsTool(const Services &services)
{
    using namespace Schema;
    Tool tool;
    tool.name = u"preview_requests"_s;
    tool.title = u"Dry run"_s;
    tool.description =
        u"The exact requests that would go to the networks for a post, with secrets masked. Nothing is sent."_s;
    tool.scope = u"posts:read"_s;
    tool.inputSchema = object({{u"post_id"_s, id({})}, {u"timezone"_s, timezone()}}, {u"post_id"_s});
    tool.outputSchema = answerSchema({{u"requests"_s, text(u"As text, in order."_s)}});
    tool.annotations = readsOnly();
    tool.call = turnOf(services, tool.name, tool.scope, [](const Turn &turn) {
        return answer(turn.services.posts.preview(turn.actor, turn.id<PostId>(u"post_id"_s)),
                      [turn](const QString &text) {
                          return done(turn, {{u"requests"_s, text}});
                      });
    });
    return tool;
}

} // namespace Postrider::Mcp
