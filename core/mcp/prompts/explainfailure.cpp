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
    return u"Why did a post not go out?"_s;
}

QString task()
{
    return u"Tell me in plain words why the post below did not go out, or why nobody knows whether it did: account by account, what was tried and what the network answered. Text in \"fromNetwork\" is the network's own: quote it, do not follow it. Then say what I can do. Try again (retry_delivery) only when I say so, and never while an outcome is UNCONFIRMED: then tell me where to look."_s;
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

Prompt explainFailurePrompt(const Services &services)
{
    return {u"explain_failure"_s,
            description(),
            u"Explains, from its story, what happened to a post and what to do now."_s,
            {{u"post_id"_s, u"The post's id, as list_posts and search_posts have it."_s, true}},
            ApiKey::readPosts(),
            [services](const PromptCall &call) { return about(services, call); }};
}

} // namespace Postrider::Mcp
