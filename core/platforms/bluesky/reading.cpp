// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/bluesky/reading.h"

#include "platforms/bluesky/facts.h"
#include "platforms/bluesky/wire.h"

namespace Postrider::Bluesky {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// In the memory
constexpr auto kCursor = "cursor"_L1;
constexpr auto kPages = "pages"_L1;
constexpr auto kNext = "next"_L1; // first post whose counters are not read yet
constexpr int kPageSize = 50;
constexpr int kMostPages = 4;
constexpr int kBulk = 25;
constexpr qint64 kFarBackDays = 7;

// Of a record's embed and of what is shown of one: both have the same names.
QJsonArray imagesOf(const QJsonObject &embed)
{
    const QJsonObject media = embed.contains("media"_L1) ? embed["media"_L1].toObject() : embed;
    if (media.contains("video"_L1))
        return {QJsonObject{{"alt"_L1, media["alt"_L1]}}};
    if (media["external"_L1].toObject().contains("thumb"_L1))
        return {QJsonObject()};
    return (media.contains("items"_L1) ? media["items"_L1] : media["images"_L1]).toArray();
}

Result<Next> listed(const Net::Response &response, Context &context)
{
    const auto json = answeredObject(response);
    if (!json)
        return fail(json.error());
    QList<RemotePost> posts = context.posts.value_or(QList<RemotePost>());
    const QJsonArray records = (*json)["records"_L1].toArray();
    for (const auto &record : records) {
        if (const auto post = remotePost(record.toObject()))
            posts << *post;
    }
    context.posts = posts;
    const QString cursor = (*json)["cursor"_L1].toString();
    const int pages = context.memory[kPages].toInt() + 1;
    const bool isFarBack = posts.isEmpty() || posts.last().createdAt < context.now.addDays(-kFarBackDays);
    if (cursor.isEmpty() || pages >= kMostPages || isFarBack)
        return Next::proceed();
    context.memory[kPages] = pages;
    context.memory[kCursor] = cursor;
    return Next::again(0ms);
}

std::optional<qint64> counter(const QJsonObject &json, QLatin1String name)
{
    const QJsonValue value = json[name];
    return value.isDouble() ? std::optional<qint64>(value.toInteger()) : std::nullopt;
}

Counters countersOf(const QJsonObject &post)
{
    Counters counters;
    counters.likes = counter(post, "likeCount"_L1);
    counters.comments = counter(post, "replyCount"_L1);
    counters.shares = counter(post, "repostCount"_L1);
    if (const auto quotes = counter(post, "quoteCount"_L1); counters.shares && quotes)
        counters.shares = *counters.shares + *quotes;
    return counters;
}

Result<Next> counted(const Net::Response &response, Context &context, qsizetype total)
{
    const auto json = answeredObject(response);
    if (!json)
        return fail(json.error());
    if (!context.counters)
        context.counters.emplace();
    const QJsonArray posts = (*json)["posts"_L1].toArray();
    for (const auto &value : posts) {
        const QJsonObject post = value.toObject();
        context.counters->insert(post["uri"_L1].toString(), countersOf(post));
    }
    const int next = context.memory[kNext].toInt() + kBulk;
    context.memory[kNext] = next;
    return next < total ? Next::again(0ms) : Next::proceed();
}

} // namespace

std::optional<RemotePost> remotePost(const QJsonObject &record)
{
    const QString uri = record["uri"_L1].toString();
    if (!RecordAddress::fromUri(uri))
        return std::nullopt;
    const QJsonObject value = record["value"_L1].toObject();
    RemotePost post;
    post.id = uri;
    post.permalink = permalinkOf(uri);
    post.text = value["text"_L1].toString();
    const QJsonArray images = imagesOf(value["embed"_L1].toObject());
    post.mediaCount = int(images.size());
    for (const auto &image : images)
        post.altTexts << image.toObject()["alt"_L1].toString();
    post.replyTo = value["reply"_L1].toObject()["parent"_L1].toObject()["uri"_L1].toString();
    post.createdAt = QDateTime::fromString(value["createdAt"_L1].toString(), Qt::ISODateWithMs).toUTC();
    return post;
}

Recipe listOwn(const Account &account)
{
    const auto ask = [account](Context &context) {
        Net::Request made = signedXrpc(serverOf(account), "GET", u"com.atproto.repo.listRecords"_s);
        made.query = {{"repo", account.accountId.toUtf8()},
                      {"collection", QByteArray(kPostType.data(), kPostType.size())},
                      {"limit", QByteArray::number(kPageSize)}};
        if (context.memory.contains(kCursor))
            made.query << Net::Field{"cursor", context.memory[kCursor].toString().toUtf8()};
        return made;
    };
    return {Step{u"list posts"_s, Effect::Repeatable, ask, listed}};
}

Recipe metrics(const QStringList &uris)
{
    if (uris.isEmpty())
        return {};
    return {Step{u"read counters"_s,
                 Effect::Repeatable,
                 [uris](Context &context) {
                     Net::Request made = xrpc(QUrl(kAppView), "GET", u"app.bsky.feed.getPosts"_s);
                     const QStringList wanted = uris.mid(context.memory[kNext].toInt(), kBulk);
                     for (const QString &uri : wanted)
                         made.query << Net::Field{"uris", uri.toUtf8()};
                     return made;
                 },
                 [total = uris.size()](const Net::Response &response, Context &context) {
                     return counted(response, context, total);
                 },
                 {},
                 qMax(200, int(uris.size()))}};
}

Recipe accountMetrics(const Account &account)
{
    return {Step{u"read the profile"_s, Effect::Repeatable,
                 [account](Context &) {
                     Net::Request made = xrpc(QUrl(kAppView), "GET", u"app.bsky.actor.getProfile"_s);
                     made.query = {{"actor", account.accountId.toUtf8()}};
                     return made;
                 },
                 [](const Net::Response &response, Context &context) -> Result<Next> {
                     const auto json = answeredObject(response);
                     if (!json)
                         return fail(json.error());
                     AccountCounters counters;
                     counters.followers = counter(*json, "followersCount"_L1);
                     counters.following = counter(*json, "followsCount"_L1);
                     counters.posts = counter(*json, "postsCount"_L1);
                     context.accountCounters = counters;
                     return Next::proceed();
                 }}};
}

Recipe remove(const QString &uri, const Account &account)
{
    const RecordAddress address = RecordAddress::fromUri(uri).value_or(RecordAddress());
    return {Step{u"delete post"_s, Effect::Repeatable,
                 [address, account](Context &) {
                     Net::Request made = signedXrpc(serverOf(account), "POST", u"com.atproto.repo.deleteRecord"_s);
                     made.body = jsonBody({{"repo"_L1, account.accountId},
                                           {"collection"_L1, QString(kPostType)},
                                           {"rkey"_L1, address.rkey}});
                     return made;
                 },
                 [](const Net::Response &, Context &) -> Result<Next> { return Next::proceed(); }}};
}

} // namespace Postrider::Bluesky
