// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/twitter/errors.h"
#include "platforms/twitter/reading.h"
#include "platforms/twitter/wire.h"

#include <QJsonArray>

namespace Postrider::Twitter {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kNext = "next"_L1; // in the memory: first batch whose counters are not read yet
constexpr int kBulk = 100;
constexpr int kPrivateDays = 30; // so long X tells clicks

struct Batch
{
    QStringList ids;
    bool isYoung = false;
};

// Asking for clicks of an old post is an error, so the young and the old are asked for apart.
QList<Batch> batchesOf(const QStringList &ids, const QDateTime &now)
{
    QStringList young;
    QStringList old;
    for (const QString &id : ids) {
        const QDateTime made = momentOf(id);
        (made.isValid() && made > now.addDays(-kPrivateDays) ? young : old) << id;
    }
    QList<Batch> batches;
    for (qsizetype i = 0; i < young.size(); i += kBulk)
        batches << Batch{young.mid(i, kBulk), true};
    for (qsizetype i = 0; i < old.size(); i += kBulk)
        batches << Batch{old.mid(i, kBulk), false};
    return batches;
}

QList<Batch> batchesOf(const QStringList &ids, Context &context)
{
    return batchesOf(ids, context.firstAsked(u"counters"_s));
}

std::optional<qint64> counter(const QJsonObject &json, QLatin1String name)
{
    const QJsonValue value = json[name];
    return value.isDouble() ? std::optional<qint64>(value.toInteger()) : std::nullopt;
}

Counters countersOf(const QJsonObject &post)
{
    const QJsonObject open = post["public_metrics"_L1].toObject();
    Counters counters;
    counters.impressions = counter(open, "impression_count"_L1);
    counters.likes = counter(open, "like_count"_L1);
    counters.comments = counter(open, "reply_count"_L1);
    counters.shares = counter(open, "retweet_count"_L1);
    if (!counters.shares)
        counters.shares = counter(open, "repost_count"_L1);
    if (const auto quotes = counter(open, "quote_count"_L1); counters.shares && quotes)
        counters.shares = *counters.shares + *quotes;
    counters.clicks = counter(post["non_public_metrics"_L1].toObject(), "url_link_clicks"_L1);
    return counters;
}

Result<Next> counted(const Net::Response &response, Context &context, const QStringList &ids)
{
    const auto json = answeredObject(response);
    if (!json)
        return fail(json.error());
    // Posts that are gone come as errors beside the others, or instead of them.
    if (!(*json)["data"_L1].isArray() && !(*json)["errors"_L1].isArray())
        return fail(Error::Kind::Lost, u"the answer is no list of posts"_s);
    if (!context.counters)
        context.counters.emplace();
    const QJsonArray posts = (*json)["data"_L1].toArray();
    for (const auto &value : posts)
        context.counters->insert(value["id"_L1].toString(), countersOf(value.toObject()));
    const int next = context.memory[kNext].toInt() + 1;
    context.memory[kNext] = next;
    return next < batchesOf(ids, context).size() ? Next::again(0ms) : Next::proceed();
}

Net::Request countersRequest(const QStringList &ids, Context &context)
{
    const QList<Batch> batches = batchesOf(ids, context);
    const Batch batch = batches.at(qMin(qsizetype(context.memory[kNext].toInt()), batches.size() - 1));
    Net::Request made = signedRequest("GET", u"/2/tweets"_s);
    const QByteArray fields = batch.isYoung ? "public_metrics,non_public_metrics" : "public_metrics";
    made.query = {{"ids", batch.ids.join(u',').toLatin1()},
                  {hasNewNames(context) ? "post.fields" : "tweet.fields", fields}};
    return made;
}

} // namespace

Recipe metrics(const QStringList &ids)
{
    if (ids.isEmpty())
        return {};
    return {Step{u"read counters"_s,
                 Effect::Repeatable,
                 [ids](Context &context) { return countersRequest(ids, context); },
                 [ids](const Net::Response &response, Context &context) -> Result<Next> {
                     if (const auto next = nextWithNewNames(response, context))
                         return *next;
                     if (!response.isSuccess())
                         return fail(classify(response, context.now));
                     return counted(response, context, ids);
                 },
                 {400},
                 qMax(200, int(ids.size()))}};
}

Recipe accountMetrics()
{
    return {Step{u"read the profile"_s, Effect::Repeatable,
                 [](Context &) {
                     Net::Request made = signedRequest("GET", u"/2/users/me"_s);
                     made.query = {{"user.fields", QByteArray("public_metrics")}};
                     return made;
                 },
                 [](const Net::Response &response, Context &context) -> Result<Next> {
                     const auto user = data(response);
                     if (!user)
                         return fail(user.error());
                     const QJsonObject open = (*user)["public_metrics"_L1].toObject();
                     AccountCounters counters;
                     counters.followers = counter(open, "followers_count"_L1);
                     counters.following = counter(open, "following_count"_L1);
                     counters.posts = counter(open, "tweet_count"_L1);
                     if (!counters.posts)
                         counters.posts = counter(open, "post_count"_L1);
                     context.accountCounters = counters;
                     return Next::proceed();
                 }}};
}

} // namespace Postrider::Twitter
