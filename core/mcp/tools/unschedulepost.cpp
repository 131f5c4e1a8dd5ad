// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/postverb.h"
#include "mcp/tools/schema.h"
#include "mcp/tools/tools.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

Tool unschedulePostTool(const Services &services)
{
    return postVerbTool(
        services,
        {u"unschedule_post"_s, u"Take back a time"_s,
         u"Makes a scheduled post a draft again, so that it does not go out. Refused once a part is being sent or out."_s,
         Schema::writes(true, false), &PostService::cancel});
}

} // namespace Postrider::Mcp
