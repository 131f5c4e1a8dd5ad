// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "mcp/tools/drafting.h"
#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "services/accountservice.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

TurnAnswer store(const Turn &turn, const OpenedPost &opened, const QList<Integration> &accounts)
{
    const auto draft = drafted(turn, opened.composition, accounts);
    if (!draft)
        return ready(refused(draft.error()));
    const int expected = turn.call.arguments["expected_revision"_L1].toInt();
    const WorkingCopy copy{WorkingCopyId::create(), opened.post.id, expected, draft->composition, {}};
    return turn.services.compose.saveDraft(turn.actor, copy)
        .then(QtFuture::Launch::Sync,
              [turn, copy, note = draft->note](const Result<Post> &post) -> TurnAnswer {
                  if (post)
                      return ready(done(turn, writtenJson(*post, note)));
                  return refusedWrite(turn, post.error(), copy, ComposeService::Timing::AtWallTime);
              })
        .unwrap();
}

TurnAnswer update(const Turn &turn)
{
    const auto id = turn.id<PostId>(u"post_id"_s);
    return onward(turn.services.accounts.forPosts(turn.actor), [turn, id](const QList<Integration> &accounts) {
        return onward(turn.services.compose.open(turn.actor, id),
                      [turn, accounts](const OpenedPost &opened) { return store(turn, opened, accounts); });
    });
}

} // namespace

Tool updatePostTool(const Services &services)
{
    using namespace Schema;
    Tool tool;
    tool.name = u"update_post"_s;
    tool.title = u"Change a post"_s;
    tool.description =
        u"Changes what you give and leaves the rest. expected_revision is the one that you read: if the person changed "
        "the post since, nothing is done and you are told what they changed. A scheduled post stays scheduled; an "
        "approval that it had is gone. What is out already can't be changed."_s;
    tool.scope = u"posts:write"_s;
    QJsonObject arguments = draftArguments();
    arguments[u"post_id"_s] = id({});
    arguments[u"expected_revision"_s] = integer(u"The post's revision as you read it."_s, 1, 1'000'000'000);
    arguments[u"idempotency_key"_s] = idempotencyKey();
    tool.inputSchema = object(arguments, {u"post_id"_s, u"expected_revision"_s, u"idempotency_key"_s});
    tool.outputSchema = writtenSchema();
    tool.annotations = writes(true, false);
    tool.call = turnOf(services, tool.name, tool.scope, update);
    return tool;
}

} // namespace Postrider::Mcp
