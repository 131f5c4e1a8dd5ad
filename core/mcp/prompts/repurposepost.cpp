// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/prompts/productprompts.h"

#include "mcp/tools/shapes.h"
#include "mcp/tools/times.h"
#include "services/wording.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

QString description()
{
    return u"Use a post again"_s;
}

QString task()
{
    return u"Make new posts of the one below, for accounts that it did not go to or for another moment. Keep what it says and say it anew: look at each account's rules (get_integration_rules) and at whether the same was said lately (search_posts). Show me the texts first. When I agree, make drafts with create_draft and check them with validate_post; schedule them only when I say so."_s;
}

QFuture<PromptResult> about(const Services &services, const PromptCall &call)
{
    const auto id = PostId::fromString(call.arguments[u"post_id"_s]);
    const QByteArray zone = zoneOf(call);
    return services.posts.show(call.caller.actor, id)
        .then(QtFuture::Launch::Sync, [zone](const Result<PostDetails> &details) {
            return details ? promptWith(description(), task(), withLocalTimes(detailsJson(*details), zone))
                           : promptWithout(description(), sentenceFor(details.error()));
        });
}

} // namespace

Prompt repurposePostPrompt(const Services &services)
{
    return {u"repurpose_post"_s,
            description(),
            u"Writes a published post anew for other accounts or another time."_s,
            {{u"post_id"_s, u"The post's id, as list_posts and search_posts have it."_s, true}},
            ApiKey::readPosts(),
            [services](const PromptCall &call) { return about(services, call); }};
}

} // namespace Postrider::Mcp
