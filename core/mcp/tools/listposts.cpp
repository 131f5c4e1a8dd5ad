// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "base/enumword.h"
#include "mcp/tools/postpage.h"
#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "mcp/tools/turn.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

Tool listPostsTool(const Services &services)
{
    using namespace Schema;
    Tool tool;
    tool.name = u"list_posts"_s;
    tool.title = u"Posts"_s;
    tool.description =
        u"Posts, the latest time first, a page at a time: give nextCursor back as cursor for the next page, with "
        "the same filters. For a week or a month, get_calendar is better; for words, search_posts."_s;
    tool.scope = u"posts:read"_s;
    QJsonObject arguments = pageArguments();
    arguments[u"status"_s] = choice(enumWords<Post::Status>(), u"Only posts that stand so."_s);
    arguments[u"in_trash"_s] = flag(u"The trash instead."_s);
    tool.inputSchema = object(arguments);
    tool.outputSchema = pageSchema();
    tool.annotations = readsOnly();
    tool.call = turnOf(services, tool.name, tool.scope, [](const Turn &turn) { return postPage(turn, {}); });
    return tool;
}

} // namespace Postrider::Mcp
