// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/linkedin/reading.h"

#include "platforms/linkedin/comments.h"
#include "platforms/linkedin/littletext.h"
#include "platforms/linkedin/wire.h"

namespace Postrider::Linkedin {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPageSize = 10;

QDateTime momentOf(const QJsonObject &post)
{
    for (const QLatin1String name : {"publishedAt"_L1, "createdAt"_L1}) {
        if (const qint64 moment = post[name].toInteger(); moment > 0)
            return QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC);
    }
    return {};
}

RemotePost remotePost(const QJsonObject &post)
{
    RemotePost found;
    found.id = post["id"_L1].toString();
    found.permalink = permalinkOf(found.id);
    found.text = plainText(post["commentary"_L1].toString());
    found.createdAt = momentOf(post);
    const QJsonObject content = post["content"_L1].toObject();
    QJsonArray files = content["multiImage"_L1]["images"_L1].toArray();
    if (content["media"_L1].isObject())
        files << content["media"_L1];
    for (const auto &file : std::as_const(files))
        found.altTexts << file["altText"_L1].toString();
    const bool hasThumbnail = !content["article"_L1]["thumbnail"_L1].toString().isEmpty();
    found.mediaCount = int(files.size()) + (hasThumbnail ? 1 : 0);
    return found;
}

Result<Next> listed(const Net::Response &response, Context &context)
{
    const auto json = answeredObject(response);
    if (!json)
        return fail(json.error());
    if (!(*json)["elements"_L1].isArray())
        return fail(Error::Kind::Lost, u"the answer is no list of posts"_s);
    QList<RemotePost> posts;
    const QJsonArray elements = (*json)["elements"_L1].toArray();
    for (const auto &post : elements)
        posts << remotePost(post.toObject());
    context.posts = posts;
    return Next::proceed();
}

} // namespace

bool mayList(const Account &account)
{
    return isOrganisation(account) && has(account, u"r_organization_social"_s);
}

Recipe listOwn(const Account &account)
{
    if (!mayList(account))
        return {};
    return {Step{u"list posts"_s, Effect::Repeatable,
                 [account](Context &) {
                     const QString target = u"/rest/posts?q=author&author=%1&count=%2&sortBy=CREATED"_s;
                     return restRequest("GET", target.arg(encoded(account.accountId)).arg(kPageSize), account,
                                        "FINDER");
                 },
                 listed}};
}

Recipe remove(const QString &urn, const Account &account)
{
    if (CommentName::from(urn))
        return removeComment(urn, account);
    return {Step{u"delete post"_s,
                 Effect::Repeatable,
                 [urn, account](Context &) {
                     return restRequest("DELETE", u"/rest/posts/"_s + encoded(urn), account, "DELETE");
                 },
                 [](const Net::Response &, Context &) -> Result<Next> { return Next::proceed(); },
                 {404}}};
}

} // namespace Postrider::Linkedin
