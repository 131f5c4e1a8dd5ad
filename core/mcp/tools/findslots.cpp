// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "mcp/tools/turn.h"
#include "services/slotservice.h"
#include "services/wire.h"

#include <QJsonArray>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kUsual = 5;
constexpr int kMost = 50;

TurnAnswer slotTimes(const Turn &turn)
{
    QDateTime after = turn.services.clock.now();
    if (turn.has(u"after"_s)) {
        const auto asked = readTime(turn.text(u"after"_s), turn.zone);
        if (!asked)
            return ready(refused(u"after: "_s + asked.error().detail, {}));
        after = qMax(after, asked->utc);
    }
    const auto account = turn.id<IntegrationId>(u"integration_id"_s);
    const int count = turn.call.arguments["count"_L1].toInt(kUsual);
    return answer(turn.services.slots.freeTimes(turn.actor, account, after, count),
                  [turn](const QList<QDateTime> &times) {
                      QJsonArray free;
                      for (const QDateTime &time : times)
                          free << QJsonObject{{u"at"_s, momentToJson(time)}};
                      return done(turn, {{u"free"_s, free}});
                  });
}

} // namespace

Tool findSlotsTool(const Services &services)
{
    using namespace Schema;
    Tool tool;
    tool.name = u"find_slots"_s;
    tool.title = u"Free posting times"_s;
    tool.description =
        u"The next posting times of an account, as the person set them, at which nothing goes out yet. Give one as "
        "\"at\" to schedule_post."_s;
    tool.scope = u"posts:read"_s;
    tool.inputSchema = object({{u"integration_id"_s, id({})},
                               {u"after"_s, text(u"ISO 8601; now when it is left out."_s, 40)},
                               {u"count"_s, integer(u"How many; 5 when it is left out."_s, 1, kMost)},
                               {u"timezone"_s, timezone()}},
                              {u"integration_id"_s});
    QJsonObject slot;
    addMoment(slot, u"at"_s, {});
    tool.outputSchema = answerSchema({{u"free"_s, list(whole(slot), u"Soonest first."_s)}});
    tool.annotations = readsOnly();
    tool.call = turnOf(services, tool.name, tool.scope, slotTimes);
    return tool;
}

} // namespace Postrider::Mcp
