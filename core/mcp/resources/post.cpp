// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/resources/productresources.h"

#include "mcp/tools/shapes.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

QFuture<Result<ResourceContents>> post(const Services &services, const ResourceCall &call)
{
    const auto id = PostId::fromString(call.variables[u"id"_s]);
    const QByteArray zone = zoneOf(call);
    return services.posts.show(call.caller.actor, id)
        .then(QtFuture::Launch::Sync, [zone](const Result<PostDetails> &details) {
            return details.map([&](const PostDetails &found) { return jsonContents(detailsJson(found), zone); });
        });
}

} // namespace

ResourceTemplate postResource(const Services &services)
{
    return {u"postrider://post/{id}"_s,
            u"post"_s,
            u"A post"_s,
            u"One post with its deliveries and attempts."_s,
            u"application/json"_s,
            ApiKey::readPosts(),
            [services](const ResourceCall &call) { return post(services, call); }};
}

} // namespace Postrider::Mcp
