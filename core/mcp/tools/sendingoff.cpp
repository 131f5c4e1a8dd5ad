// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/sendingoff.h"

#include "mcp/tools/drafting.h"
#include "mcp/tools/shapes.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

TurnAnswer store(const Turn &turn, const OpenedPost &opened, ComposeService::Timing timing)
{
    Drafted draft{opened.composition, {}};
    if (const Outcome set = turn.has(u"at"_s) ? setTime(turn, draft) : Outcome(); !set)
        return ready(refused(set.error()));
    const int expected = turn.call.arguments["expected_revision"_L1].toInt(opened.post.revision);
    const WorkingCopy copy{WorkingCopyId::create(), opened.post.id, expected, draft.composition, {}};
    return turn.services.compose.schedule(turn.actor, copy, timing)
        .then(QtFuture::Launch::Sync,
              [turn, copy, timing, note = draft.note](const Result<Post> &post) -> TurnAnswer {
                  if (post)
                      return ready(done(turn, writtenJson(*post, note)));
                  return refusedWrite(turn, post.error(), copy, timing);
              })
        .unwrap();
}

} // namespace

TurnAnswer sendOff(const Turn &turn, ComposeService::Timing timing)
{
    return onward(turn.services.compose.open(turn.actor, turn.id<PostId>(u"post_id"_s)),
                  [turn, timing](const OpenedPost &opened) { return store(turn, opened, timing); });
}

} // namespace Postrider::Mcp
