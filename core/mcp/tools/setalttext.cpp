// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "mcp/tools/turn.h"
#include "services/mediaservice.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

Tool setAltTextTool(const Services &services)
{
    using namespace Schema;
    Tool tool;
    tool.name = u"set_alt_text"_s;
    tool.title = u"Describe a file"_s;
    tool.description =
        u"Gives a file a description for people who can't see it. The answer has an id of its own, to be used from now "
        "on: posts that use the file as it was do not change (update_post changes them)."_s;
    tool.scope = u"posts:write"_s;
    tool.inputSchema = object({{u"media_id"_s, id({})},
                               {u"alt_text"_s, text(u"What is to be seen, in a sentence or two."_s, 10'000)},
                               {u"timezone"_s, timezone()},
                               {u"idempotency_key"_s, idempotencyKey()}},
                              {u"media_id"_s, u"alt_text"_s, u"idempotency_key"_s});
    tool.outputSchema = answerSchema({{u"media"_s, mediaSchema()}});
    tool.annotations = writes(false, false);
    tool.call = turnOf(services, tool.name, tool.scope, [](const Turn &turn) {
        const auto media = turn.id<MediaId>(u"media_id"_s);
        return answer(turn.services.media.describe(turn.actor, media, turn.text(u"alt_text"_s)),
                      [turn](const Media &file) {
                          return done(turn, {{u"media"_s, mediaJson(file)}});
                      });
    });
    return tool;
}

} // namespace Postrider::Mcp
