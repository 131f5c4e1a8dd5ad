// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "mcp/tools/postpage.h"
#include "mcp/tools/schema.h"
#include "mcp/tools/turn.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

Tool searchPostsTool(const Services &services)
{
    using namespace Schema;
    Tool tool;
    tool.name = u"search_posts"_s;
    tool.title = u"Search"_s;
    tool.description =
        u"Posts whose text or labels have all these words, the latest time first; the last word may be a "
        "beginning. Good for not saying the same thing twice."_s;
    tool.scope = u"posts:read"_s;
    QJsonObject arguments = pageArguments();
    QJsonObject query = text(u"Words to look for."_s, 500);
    query[u"minLength"_s] = 1;
    arguments[u"query"_s] = query;
    tool.inputSchema = object(arguments, {u"query"_s});
    tool.outputSchema = pageSchema();
    tool.annotations = readsOnly();
    tool.call = turnOf(services, tool.name, tool.scope, [](const Turn &turn) {
        PostFilter filter;
        filter.search = turn.text(u"query"_s);
        return postPage(turn, filter);
    });
    return tool;
}

} // namespace Postrider::Mcp
