// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/postverb.h"
#include "mcp/tools/schema.h"
#include "mcp/tools/tools.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

Tool deletePostTool(const Services &services)
{
    return postVerbTool(
        services,
        {u"delete_post"_s, u"Put in the trash"_s,
         u"Puts a post in the trash, from where restore_post brings it back; a scheduled one does not go out. What is out stays on the networks. Again is no error."_s,
         Schema::writes(true, false), &PostService::remove});
}

} // namespace Postrider::Mcp
