// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "mcp/tools/schema.h"
#include "mcp/tools/sendingoff.h"
#include "mcp/tools/shapes.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

TurnAnswer schedule(const Turn &turn)
{
    const bool isQueued = turn.call.arguments["queue"_L1].toBool();
    if (isQueued && turn.has(u"at"_s))
        return ready(refused(u"at and queue are both given."_s, u"Give one of them."_s));
    return sendOff(turn, isQueued ? ComposeService::Timing::Queue : ComposeService::Timing::AtWallTime);
}

} // namespace

Tool schedulePostTool(const Services &services)
{
    using namespace Schema;
    Tool tool;
    tool.name = u"schedule_post"_s;
    tool.title = u"Schedule"_s;
    tool.description =
        u"Gives a post its time, or another one. Everything is checked first; with anything wrong nothing changes. "
        "Usually the answer is pending_approval: the person decides with a click in Postrider."_s;
    tool.scope = u"posts:write"_s;
    tool.inputSchema = object(
        {{u"post_id"_s, id({})},
         {u"at"_s,
          text(
              u"ISO 8601: 2026-11-23T09:00 is a wall time in the zone, with Z or an offset it is an instant. Left out: "
              "the time that the draft has."_s,
              40)},
         {u"queue"_s, flag(u"Instead of at: the next free posting time of each account."_s)},
         {u"timezone"_s, timezone()},
         {u"expected_revision"_s, integer(u"The post's revision as you read it."_s, 1, 1'000'000'000)},
         {u"idempotency_key"_s, idempotencyKey()}},
        {u"post_id"_s, u"idempotency_key"_s});
    tool.outputSchema = writtenSchema();
    tool.annotations = writes(false, true);
    tool.call = turnOf(services, tool.name, tool.scope, schedule);
    return tool;
}

} // namespace Postrider::Mcp
