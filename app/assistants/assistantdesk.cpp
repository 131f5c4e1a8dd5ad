// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistants/assistantdesk.h"

#include "app/application.h"
#include "mcp/prompts/productprompts.h"
#include "mcp/resources/productresources.h"
#include "mcp/tools/producttools.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

AssistantDesk::AssistantDesk(Application &app)
    : m_app(app), m_store(app.dataFolder(), u"listener"_s), m_parts(app.partsOver(m_store))
{
    m_store.open(); // should it fail, each verb says why
}

AssistantDesk::~AssistantDesk() = default;

Mcp::Catalogue AssistantDesk::catalogue()
{
    const Mcp::Services services{m_posts,
                                 m_compose,
                                 m_approvals,
                                 m_accounts,
                                 m_networks,
                                 m_media,
                                 m_imports,
                                 m_queue,
                                 m_slots,
                                 m_analytics,
                                 m_users,
                                 m_keys,
                                 m_app.clock(),
                                 QCoreApplication::applicationVersion(),
                                 [&app = m_app] { return app.isPublishing(); }};
    Mcp::Catalogue catalogue;
    catalogue.name = u"postrider"_s;
    catalogue.title = u"Postrider"_s;
    catalogue.version = QCoreApplication::applicationVersion();
    catalogue.instructions = [](const Mcp::Caller &caller) {
        return Mcp::productInstructions(QString::fromUtf8(caller.timezone));
    };
    catalogue.tools = Mcp::productTools(services);
    catalogue.templates = Mcp::productResources(services);
    catalogue.prompts = Mcp::productPrompts(services);
    return catalogue;
}

Mcp::Authenticate AssistantDesk::keyHolders() const
{
    return [keys = m_keys](const Secret &key, const QString &client) mutable {
        return keys.authenticate(key, client)
            .then(QtFuture::Launch::Sync, [client](const Result<KeyHolder> &holder) -> Result<Mcp::Caller> {
                if (!holder)
                    return fail(holder.error());
                return Mcp::Caller{holder->actor, holder->actor.key->scopes, client, holder->timezone};
            });
    };
}

} // namespace Postrider
