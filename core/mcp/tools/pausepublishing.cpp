// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "base/enumword.h"
#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "mcp/tools/turn.h"
#include "services/queueservice.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Pause> pauseFrom(const Turn &turn)
{
    Pause pause;
    pause.scope = enumFromWord<Pause::Scope>(turn.text(u"scope"_s)).value_or(Pause::Scope::All);
    pause.account = turn.id<IntegrationId>(u"integration_id"_s);
    pause.label = turn.text(u"label"_s);
    if (pause.scope == Pause::Scope::Account && pause.account.isNull())
        return fail(Error::Kind::InvalidInput, u"integration_id: scope ACCOUNT needs one."_s);
    if (pause.scope == Pause::Scope::Label && pause.label.isEmpty())
        return fail(Error::Kind::InvalidInput, u"label: scope LABEL needs one."_s);
    if (!turn.has(u"until"_s))
        return pause;
    const auto until = readTime(turn.text(u"until"_s), turn.zone);
    if (!until)
        return fail(Error::Kind::InvalidInput, u"until: "_s + until.error().detail);
    pause.until = until->utc;
    return pause;
}

TurnAnswer begin(const Turn &turn)
{
    const auto pause = pauseFrom(turn);
    if (!pause)
        return ready(refused(pause.error()));
    return answer(turn.services.queue.pause(turn.actor, *pause), [turn](const Pause &begun) {
        return done(turn,
                    {{u"pause"_s, pauseJson(begun)},
                     {u"nextStep"_s, u"Only the person can resume it, in Postrider. Tell them that it is paused."_s}});
    });
}

} // namespace

Tool pausePublishingTool(const Services &services)
{
    using namespace Schema;
    Tool tool;
    tool.name = u"pause_publishing"_s;
    tool.title = u"Pause"_s;
    tool.description = u"Stops everything, one account or one label from going out, for example when something went "
                       u"wrong in the world. "
                       "You can pause; only the person resumes, and a pause is never shortened."_s;
    tool.scope = u"posts:write"_s;
    tool.inputSchema = object({{u"scope"_s, choice(enumWords<Pause::Scope>(), u"What to pause."_s)},
                               {u"integration_id"_s, id(u"With scope ACCOUNT."_s)},
                               {u"label"_s, text(u"With scope LABEL."_s, 200)},
                               {u"until"_s, text(u"ISO 8601; left out: until the person resumes."_s, 40)},
                               {u"timezone"_s, timezone()},
                               {u"idempotency_key"_s, idempotencyKey()}},
                              {u"scope"_s, u"idempotency_key"_s});
    tool.outputSchema = answerSchema({{u"pause"_s, pauseSchema()}, {u"nextStep"_s, text({})}});
    tool.annotations = writes(true, false);
    tool.call = turnOf(services, tool.name, tool.scope, begin);
    return tool;
}

} // namespace Postrider::Mcp
