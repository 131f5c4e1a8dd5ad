// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/mastodon/reading.h"

#include "platforms/mastodon/facts.h"
#include "platforms/mastodon/html.h"
#include "platforms/mastodon/wire.h"

namespace Postrider::Mastodon {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kLast = "last"_L1; // in the memory: oldest post listed so far
constexpr auto kPages = "pages"_L1;
constexpr auto kNext = "next"_L1; // in the memory: first post whose counters are not read yet
constexpr int kPageSize = 40;
constexpr int kMostPages = 5;
constexpr int kBulk = 20;
constexpr qint64 kFarBackDays = 7; // a lost reply is settled long before

Next listNext(const QJsonArray &page, Context &context)
{
    const int pages = context.memory[kPages].toInt() + 1;
    const auto oldest = page.isEmpty() ? std::nullopt : remotePost(page.last().toObject());
    if (!oldest || pages >= kMostPages || oldest->createdAt < context.now.addDays(-kFarBackDays))
        return Next::proceed();
    context.memory[kPages] = pages;
    context.memory[kLast] = oldest->id;
    return Next::again(0ms);
}

Result<Next> listed(const Net::Response &response, Context &context)
{
    const auto page = answeredList(response);
    if (!page)
        return fail(page.error());
    QList<RemotePost> posts = context.posts.value_or(QList<RemotePost>());
    for (const auto &status : *page) {
        if (const auto post = remotePost(status.toObject()))
            posts << *post;
    }
    context.posts = posts;
    return listNext(*page, context);
}

void count(const QJsonObject &status, Context &context)
{
    const QString id = text(status["id"_L1]);
    if (id.isEmpty() || !context.counters)
        return;
    const auto counter = [&](QLatin1String name) -> std::optional<qint64> {
        const QJsonValue value = status[name];
        return value.isDouble() ? std::optional<qint64>(value.toInteger()) : std::nullopt;
    };
    Counters counters;
    counters.likes = counter("favourites_count"_L1);
    counters.comments = counter("replies_count"_L1);
    counters.shares = counter("reblogs_count"_L1);
    if (const auto quotes = counter("quotes_count"_L1); counters.shares && quotes)
        counters.shares = *counters.shares + *quotes;
    context.counters->insert(id, counters);
}

// Counters of so many posts at once; some servers read one at a time only.
int bulkOf(const ServerFacts &facts)
{
    const bool isNewMastodon = facts.flavour == Flavour::Mastodon && facts.apiVersion > 0;
    return isNewMastodon || facts.flavour == Flavour::Pleroma ? kBulk : 1;
}

Net::Request countersRequest(const QStringList &ids, const Account &account, Context &context)
{
    const ServerFacts facts = ServerFacts::of(account);
    const QStringList wanted = ids.mid(context.memory[kNext].toInt(), bulkOf(facts));
    if (bulkOf(facts) == 1)
        return signedRequest(account, "GET", u"/api/v1/statuses/"_s + pathPart(wanted.value(0)));
    Net::Request made = signedRequest(account, "GET", u"/api/v1/statuses"_s);
    const QByteArray name = facts.flavour == Flavour::Pleroma ? "ids[]" : "id[]";
    for (const QString &id : wanted)
        made.query << Net::Field{name, id.toUtf8()};
    return made;
}

Next countNext(Context &context, int total, int bulk)
{
    const int next = context.memory[kNext].toInt() + bulk;
    context.memory[kNext] = next;
    return next < total ? Next::again(0ms) : Next::proceed();
}

Result<Next> countedOne(const Net::Response &response, Context &context, int total)
{
    if (!context.counters)
        context.counters.emplace();
    if (response.isSuccess()) { // a post that is gone has no counters
        const auto status = answeredObject(response);
        if (!status)
            return fail(status.error());
        count(*status, context);
    }
    return countNext(context, total, 1);
}

Result<Next> countedMany(const Net::Response &response, Context &context, int total)
{
    if (!context.counters)
        context.counters.emplace();
    const auto statuses = answeredList(response);
    if (!statuses)
        return fail(statuses.error());
    for (const auto &status : *statuses)
        count(status.toObject(), context);
    return countNext(context, total, kBulk);
}

} // namespace

std::optional<RemotePost> remotePost(const QJsonObject &status)
{
    RemotePost post;
    post.id = text(status["id"_L1]);
    if (post.id.isEmpty())
        return std::nullopt;
    const QString url = status["url"_L1].toString();
    post.permalink = url.isEmpty() ? status["uri"_L1].toString() : url;
    post.text = plainText(status["content"_L1].toString());
    const QJsonArray media = status["media_attachments"_L1].toArray();
    post.mediaCount = int(media.size());
    for (const auto &medium : media)
        post.altTexts << medium.toObject()["description"_L1].toString();
    post.replyTo = text(status["in_reply_to_id"_L1]);
    post.createdAt = QDateTime::fromString(status["created_at"_L1].toString(), Qt::ISODateWithMs).toUTC();
    return post;
}

bool isSame(const RemotePost &found, const Outgoing &post, const QDateTime &sentAt, std::chrono::milliseconds settling)
{
    // Clocks differ by minutes at most. What was made before ours was sent, or after a server would have given up on
    // it, is another post with the same words.
    constexpr qint64 kSkewMs = 2 * 60 * 1000;
    const qint64 age = sentAt.msecsTo(found.createdAt);
    return found.createdAt.isValid() && age >= -kSkewMs && age <= settling.count() + kSkewMs
        && found.replyTo == post.replyTo && found.mediaCount == int(post.media.size())
        && comparable(found.text) == comparable(post.text);
}

Recipe listOwn(const Account &account)
{
    const QString id = account.accountId.left(account.accountId.lastIndexOf(u'@'));
    const auto ask = [account, id](Context &context) {
        Net::Request made = signedRequest(account, "GET", u"/api/v1/accounts/"_s + pathPart(id) + u"/statuses"_s);
        made.query = {{"limit", QByteArray::number(kPageSize)}, {"exclude_reblogs", QByteArray("true")}};
        if (context.memory.contains(kLast))
            made.query << Net::Field{"max_id", context.memory[kLast].toString().toUtf8()};
        return made;
    };
    return {Step{u"list posts"_s, Effect::Repeatable, ask, listed}};
}

Recipe metrics(const QStringList &ids, const Account &account)
{
    if (ids.isEmpty())
        return {};
    const bool isBulk = bulkOf(ServerFacts::of(account)) > 1;
    return {Step{u"read counters"_s, Effect::Repeatable,
                 [ids, account](Context &context) { return countersRequest(ids, account, context); },
                 [total = int(ids.size()), isBulk](const Net::Response &response, Context &context) {
                     return isBulk ? countedMany(response, context, total) : countedOne(response, context, total);
                 },
                 isBulk ? QList<int>() : QList<int>{404, 410}, qMax(200, int(ids.size()))}};
}

Recipe remove(const QString &id, const Account &account)
{
    const QString path = u"/api/v1/statuses/"_s + pathPart(id);
    return {Step{u"delete status"_s,
                 Effect::Repeatable,
                 [path, account](Context &) { return signedRequest(account, "DELETE", path); },
                 [](const Net::Response &, Context &) -> Result<Next> { return Next::proceed(); },
                 {404, 410}}}; // gone is what was wanted
}

} // namespace Postrider::Mastodon
