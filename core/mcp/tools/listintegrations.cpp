// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "mcp/tools/turn.h"
#include "services/accountservice.h"
#include "services/networkservice.h"

#include <QJsonArray>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

TurnAnswer integrations(const Turn &turn)
{
    return answer(turn.services.accounts.list(turn.actor), [turn](const QList<Integration> &accounts) {
        QJsonArray list;
        for (const Integration &account : accounts) {
            if (turn.actor.mayUse(account.id))
                list << integrationJson(account, turn.services.networks.info(account.platform).name);
        }
        return done(turn, {{u"integrations"_s, list}});
    });
}

} // namespace

Tool listIntegrationsTool(const Services &services)
{
    Tool tool;
    tool.name = u"list_integrations"_s;
    tool.title = u"Accounts"_s;
    tool.description =
        u"The accounts that posts can go to, those that this key may use. Their ids are what other tools take as "
        "integration_id."_s;
    tool.scope = u"posts:read"_s;
    tool.inputSchema = Schema::object({{u"timezone"_s, Schema::timezone()}});
    tool.outputSchema = answerSchema({{u"integrations"_s, Schema::list(integrationSchema(), {})}});
    tool.annotations = Schema::readsOnly();
    tool.call = turnOf(services, tool.name, tool.scope, integrations);
    return tool;
}

} // namespace Postrider::Mcp
