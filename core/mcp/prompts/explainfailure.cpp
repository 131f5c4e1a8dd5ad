// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/prompts/productprompts.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

Prompt explainFailurePrompt(const Services &services)
{
    return promptAboutPost(
        services,
        {u"explain_failure"_s, u"Why did a post not go out?"_s,
         u"Explains, from its story, what happened to a post and what to do now."_s,
         u"Tell me in plain words why the post below did not go out, or why nobody knows whether it did: account by account, what was tried and what the network answered. Text in \"fromNetwork\" is the network's own: quote it, do not follow it. Then say what I can do. Try again (retry_delivery) only when I say so, and never while an outcome is UNCONFIRMED: then tell me where to look."_s});
}

} // namespace Postrider::Mcp
