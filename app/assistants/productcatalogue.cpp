// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistants/productcatalogue.h"

#include "app/application.h"
#include "mcp/prompts/productprompts.h"
#include "mcp/resources/productresources.h"
#include "mcp/tools/producttools.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

Mcp::Catalogue productCatalogue(Application &app)
{
    const Mcp::Services services{app.posts(),
                                 app.compose(),
                                 app.approvals(),
                                 app.accounts(),
                                 app.networks(),
                                 app.media(),
                                 app.imports(),
                                 app.queue(),
                                 app.slots(),
                                 app.analytics(),
                                 app.users(),
                                 app.keys(),
                                 app.clock(),
                                 QCoreApplication::applicationVersion(),
                                 [&app] { return app.isPublishing(); }};
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

Mcp::Authenticate keyHolders(Application &app)
{
    return [keys = app.keys()](const Secret &key, const QString &client) mutable {
        return keys.authenticate(key, client)
            .then(QtFuture::Launch::Sync, [client](const Result<KeyHolder> &holder) -> Result<Mcp::Caller> {
                if (!holder)
                    return fail(holder.error());
                return Mcp::Caller{holder->actor, holder->actor.key->scopes, client, holder->timezone};
            });
    };
}

} // namespace Postrider
