// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "mcp/tools/calendarspan.h"
#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "mcp/tools/turn.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kUsualDays = 7;
constexpr int kMostDays = 62;

TurnAnswer calendar(const Turn &turn)
{
    const QDateTime now = wallTimeAt(turn.services.clock.now(), turn.zone).value_or(QDateTime());
    const QDate first = turn.has(u"first_day"_s) ? QDate::fromString(turn.text(u"first_day"_s), Qt::ISODate)
                                                 : now.date();
    if (!first.isValid())
        return ready(refused(u"first_day: \"%1\" is no day."_s.arg(turn.text(u"first_day"_s).left(40)),
                             u"Write it like 2026-11-23."_s));
    const int days = turn.call.arguments["days"_L1].toInt(kUsualDays);
    const auto account = turn.id<IntegrationId>(u"integration_id"_s);
    return answer(calendarOf(turn.services, turn.actor, turn.zone, first, days, account), [](const QByteArray &json) {
        return ToolResult{json, {}, false};
    });
}

} // namespace

Tool getCalendarTool(const Services &services)
{
    using namespace Schema;
    Tool tool;
    tool.name = u"get_calendar"_s;
    tool.title = u"Calendar"_s;
    tool.description =
        u"What is planned and what went out, day by day in the person's zone. Drafts without a time are not in it."_s;
    tool.scope = u"posts:read"_s;
    tool.inputSchema = object({{u"first_day"_s, text(u"Such as 2026-11-23; today when it is left out."_s, 10)},
                               {u"days"_s, integer(u"How many; 7 when it is left out."_s, 1, kMostDays)},
                               {u"integration_id"_s, id(u"Only posts that go to this account."_s)},
                               {u"timezone"_s, timezone()}});
    tool.outputSchema = answerSchema(calendarSchema());
    tool.annotations = readsOnly();
    tool.call = turnOf(services, tool.name, tool.scope, calendar);
    return tool;
}

} // namespace Postrider::Mcp
