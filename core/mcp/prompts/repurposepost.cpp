// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/prompts/productprompts.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

Prompt repurposePostPrompt(const Services &services)
{
    return promptAboutPost(
        services,
        {u"repurpose_post"_s, u"Use a post again"_s,
         u"Writes a published post anew for other accounts or another time."_s,
         u"Make new posts of the one below, for accounts that it did not go to or for another moment. Keep what it says and say it anew: look at each account's rules (get_integration_rules) and at whether the same was said lately (search_posts). Show me the texts first. When I agree, make drafts with create_draft and check them with validate_post; schedule them only when I say so."_s});
}

} // namespace Postrider::Mcp
