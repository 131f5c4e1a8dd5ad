// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "mcp/tools/turn.h"
#include "services/accountservice.h"

#include <QJsonArray>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

TurnAnswer options(const Turn &turn)
{
    const auto account = turn.id<IntegrationId>(u"integration_id"_s);
    return answer(turn.services.accounts.options(turn.actor, account, turn.text(u"kind"_s)),
                  [turn](const QList<Choice> &choices) {
                      QJsonArray list;
                      for (const Choice &choice : choices)
                          list << QJsonObject{{u"value"_s, choice.value},
                                              {u"title"_s, fromNetwork(choice.title)},
                                              {u"hint"_s, fromNetwork(choice.hint)},
                                              {u"isUsual"_s, choice.isUsual}};
                      return done(turn, {{u"options"_s, list}});
                  });
}

} // namespace

Tool lookupIntegrationOptionTool(const Services &services)
{
    using namespace Schema;
    Tool tool;
    tool.name = u"lookup_integration_option"_s;
    tool.title = u"Boards, channels and the like"_s;
    tool.description =
        u"What an account's network gives to choose from for a setting whose schema has \"x-options\": its word is the "
        "kind here, for example boards, subreddits or channels."_s;
    tool.scope = u"posts:read"_s;
    tool.inputSchema = object({{u"integration_id"_s, id({})},
                               {u"kind"_s, text(u"The word after \"x-options\" in the settings' schema."_s, 100)},
                               {u"timezone"_s, timezone()}},
                              {u"integration_id"_s, u"kind"_s});
    const QJsonObject option = whole({{u"value"_s, text(u"What the setting takes."_s)},
                                      {u"title"_s, Schema::networkText({})},
                                      {u"hint"_s, Schema::networkText({})},
                                      {u"isUsual"_s, flag(u"Meant when none is chosen."_s)}});
    tool.outputSchema = answerSchema({{u"options"_s, list(option, {})}});
    tool.annotations = readsOnly(true);
    tool.call = turnOf(services, tool.name, tool.scope, options);
    return tool;
}

} // namespace Postrider::Mcp
