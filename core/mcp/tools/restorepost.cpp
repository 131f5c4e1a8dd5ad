// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/postverb.h"
#include "mcp/tools/schema.h"
#include "mcp/tools/tools.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

Tool restorePostTool(const Services &services)
{
    return postVerbTool(services,
                        {u"restore_post"_s, u"Restore"_s,
                         u"Brings a post back from the trash as it was; a scheduled one is scheduled again."_s,
                         Schema::writes(false, true), &PostService::restore});
}

} // namespace Postrider::Mcp
