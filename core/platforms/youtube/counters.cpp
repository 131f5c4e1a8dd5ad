// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/youtube/counters.h"

#include "platforms/youtube/wire.h"

namespace Postrider::YouTube {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kBulk = qsizetype(50);
constexpr auto kVideos = "read counters"_L1;
constexpr auto kShares = "read shares"_L1;
constexpr auto kComments = "read comments' likes"_L1;

// One batch a visit; the memory says which is next.
QStringList batchOf(const QStringList &ids, const Context &context, QLatin1String step)
{
    const qsizetype batches = (ids.size() + kBulk - 1) / kBulk;
    return ids.mid(qMin(qsizetype(context.memory[step].toInt()), batches - 1) * kBulk, kBulk);
}

Next nextBatch(const QStringList &ids, Context &context, QLatin1String step)
{
    const int done = context.memory[step].toInt() + 1;
    context.memory[step] = done;
    return done * kBulk < ids.size() ? Next::again(0ms) : Next::proceed();
}

Counters &countersOf(Context &context, const QString &id)
{
    if (!context.counters)
        context.counters.emplace();
    return (*context.counters)[id];
}

int visitsFor(const QStringList &ids)
{
    return qMax(200, int(ids.size()));
}

// One part of each thing's resource, a batch a visit.
Step readEach(QLatin1String step, const QString &path, const QByteArray &part, const QStringList &ids,
              std::function<void(const QJsonObject &resource, Counters &counters)> take)
{
    return {step,
            Effect::Repeatable,
            [step, path, part, ids](Context &context) {
                Net::Request made = signedRequest("GET", path, part);
                made.query << Net::Field{"id", batchOf(ids, context, step).join(u',').toUtf8()};
                return made;
            },
            [step, ids, take](const Net::Response &response, Context &context) -> Result<Next> {
                const auto found = items(response);
                if (!found)
                    return fail(found.error());
                if (!context.counters)
                    context.counters.emplace();
                for (const auto &one : *found)
                    take(one.toObject(), countersOf(context, one["id"_L1].toString()));
                return nextBatch(ids, context, step);
            },
            {},
            visitsFor(ids)};
}

Step readVideos(const QStringList &ids)
{
    return readEach(kVideos, u"/youtube/v3/videos"_s, "statistics", ids,
                    [](const QJsonObject &video, Counters &counters) {
                        const QJsonObject counts = video["statistics"_L1].toObject();
                        counters.impressions = number(counts["viewCount"_L1]);
                        counters.likes = number(counts["likeCount"_L1]);
                        counters.comments = number(counts["commentCount"_L1]);
                    });
}

// columnHeaders name what stands where in the rows.
void addShares(const QJsonObject &table, Context &context)
{
    qsizetype video = -1;
    qsizetype shares = -1;
    const QJsonArray headers = table["columnHeaders"_L1].toArray();
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const QString name = headers.at(i)["name"_L1].toString();
        if (name == "video"_L1)
            video = i;
        else if (name == "shares"_L1)
            shares = i;
    }
    if (video < 0 || shares < 0)
        return;
    const QJsonArray rows = table["rows"_L1].toArray();
    for (const auto &row : rows) {
        if (const QString id = row[video].toString(); context.counters && context.counters->contains(id))
            countersOf(context, id).shares = number(row[shares]);
    }
}

Net::Request sharesRequest(const QStringList &ids, const Context &context)
{
    Net::Request made = reportRequest();
    made.query = {{"ids", QByteArray("channel==MINE")},
                  {"startDate", QByteArray("2005-04-23")}, // of YouTube's first video
                  {"endDate", context.now.toUTC().date().toString(Qt::ISODate).toLatin1()},
                  {"metrics", QByteArray("shares")},
                  {"dimensions", QByteArray("video")},
                  {"filters", "video==" + batchOf(ids, context, kShares).join(u',').toUtf8()}};
    return made;
}

// An app without that API, or without that scope, has the rest.
Step readShares(const QStringList &ids)
{
    return {kShares,
            Effect::Repeatable,
            [ids](Context &context) { return sharesRequest(ids, context); },
            [ids](const Net::Response &response, Context &context) -> Result<Next> {
                if (!response.isSuccess()) {
                    context.memory[kShares] = int(ids.size());
                    return Next::proceed();
                }
                const auto table = answeredObject(response);
                if (table && !table->contains("errors"_L1))
                    addShares(*table, context);
                return nextBatch(ids, context, kShares);
            },
            {400, 401, 403, 404, 429},
            visitsFor(ids)};
}

Step readComments(const QStringList &ids)
{
    return readEach(kComments, u"/youtube/v3/comments"_s, "snippet", ids,
                    [](const QJsonObject &comment, Counters &counters) {
                        counters.likes = number(comment["snippet"_L1]["likeCount"_L1]);
                    });
}

} // namespace

Recipe metrics(const QStringList &ids)
{
    QStringList videos;
    QStringList comments;
    for (const QString &id : ids)
        (isComment(id) ? comments : videos) << id;
    Recipe recipe;
    if (!videos.isEmpty())
        recipe << readVideos(videos) << readShares(videos);
    if (!comments.isEmpty())
        recipe << readComments(comments);
    return recipe;
}

Recipe accountMetrics()
{
    return {Step{u"read the channel"_s, Effect::Repeatable,
                 [](Context &) {
                     Net::Request made = signedRequest("GET", u"/youtube/v3/channels"_s, "statistics");
                     made.query << Net::Field{"mine", QByteArray("true")};
                     return made;
                 },
                 [](const Net::Response &response, Context &context) -> Result<Next> {
                     const auto channels = items(response);
                     if (!channels)
                         return fail(channels.error());
                     if (channels->isEmpty())
                         return fail(Error::Kind::Lost, u"the answer names no channel"_s);
                     const QJsonObject counts = channels->first()["statistics"_L1].toObject();
                     AccountCounters counters;
                     counters.followers = number(counts["subscriberCount"_L1]);
                     counters.posts = number(counts["videoCount"_L1]);
                     counters.views = number(counts["viewCount"_L1]);
                     context.accountCounters = counters;
                     return Next::proceed();
                 }}};
}

} // namespace Postrider::YouTube
