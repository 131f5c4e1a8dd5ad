// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "mcp/tools/drafting.h"
#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "services/accountservice.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

TurnAnswer create(const Turn &turn)
{
    return onward(
        turn.services.accounts.forPosts(turn.actor), [turn](const QList<Integration> &accounts) -> TurnAnswer {
            const auto draft = drafted(turn, {}, accounts);
            if (!draft)
                return ready(refused(draft.error()));
            const WorkingCopy copy{WorkingCopyId::create(), {}, 0, draft->composition, {}};
            return answer(turn.services.compose.saveDraft(turn.actor, copy),
                          [turn, note = draft->note](const Post &post) { return done(turn, writtenJson(post, note)); });
        });
}

} // namespace

Tool createDraftTool(const Services &services)
{
    using namespace Schema;
    Tool tool;
    tool.name = u"create_draft"_s;
    tool.title = u"Write a draft"_s;
    tool.description =
        u"Stores a post as a draft. Nothing goes out: schedule_post or publish_now do that. A draft may be incomplete; "
        "validate_post tells what it lacks."_s;
    tool.scope = u"posts:write"_s;
    QJsonObject arguments = draftArguments();
    arguments[u"idempotency_key"_s] = idempotencyKey();
    tool.inputSchema = object(arguments, {u"idempotency_key"_s, u"text"_s});
    tool.outputSchema = writtenSchema();
    tool.annotations = writes(false, false);
    tool.call = turnOf(services, tool.name, tool.scope, create);
    return tool;
}

} // namespace Postrider::Mcp
