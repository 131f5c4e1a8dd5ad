// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "mcp/tools/metricsshape.h"
#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "mcp/tools/turn.h"
#include "services/analyticsservice.h"
#include "services/wire.h"

#include <QJsonArray>
#include <QMap>

#include <algorithm>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDays = 365;
constexpr int kLeastPosts = 10; // fewer say nothing
constexpr int kLeastAtTime = 2;
constexpr qsizetype kMostTimes = 10;

// What went out in one hour of the week.
struct Hour
{
    int weekday = 1;
    int hour = 0;
    int posts = 0;
    qint64 interactions = 0;

    double average() const { return double(interactions) / posts; }
};

bool isCounted(const Analytics &row)
{
    return row.likes || row.shares || row.comments || row.clicks;
}

QList<Hour> hoursOf(const QList<MeasuredPost> &posts, const QByteArray &zone)
{
    QMap<int, Hour> hours;
    for (const MeasuredPost &post : posts) {
        const Analytics &row = post.latest;
        const auto wall = wallTimeAt(post.publishedAt, zone);
        if (!wall || !isCounted(row))
            continue;
        Hour &hour = hours[wall->date().dayOfWeek() * 24 + wall->time().hour()];
        hour.weekday = wall->date().dayOfWeek();
        hour.hour = wall->time().hour();
        ++hour.posts;
        hour.interactions += row.likes.value_or(0) + row.shares.value_or(0) + row.comments.value_or(0)
            + row.clicks.value_or(0);
    }
    QList<Hour> best = hours.values();
    best.removeIf([](const Hour &hour) { return hour.posts < kLeastAtTime; });
    std::stable_sort(best.begin(), best.end(), [](const Hour &a, const Hour &b) { return a.average() > b.average(); });
    return best.mid(0, kMostTimes);
}

ToolResult best(const Turn &turn, IntegrationId account, const QList<MeasuredPost> &posts)
{
    const auto counted = std::count_if(posts.begin(), posts.end(),
                                       [](const MeasuredPost &post) { return isCounted(post.latest); });
    const QList<Hour> hours = counted >= kLeastPosts ? hoursOf(posts, turn.zone) : QList<Hour>();
    QJsonArray times;
    for (const Hour &hour : hours)
        times << QJsonObject{{u"weekday"_s, hour.weekday},
                             {u"hour"_s, hour.hour},
                             {u"posts"_s, hour.posts},
                             {u"averageInteractions"_s, hour.average()}};
    QJsonObject json{{u"integrationId"_s, account.toString()},
                     {u"times"_s, times},
                     {u"measuredPosts"_s, int(counted)},
                     {u"asOf"_s, momentToJson(turn.services.clock.now())}};
    sayAvailable(
        json, !times.isEmpty(),
        u"Only %1 posts of this account have numbers; at least %2 are needed, and two in the same hour of the week, to "
        "say anything."_s.arg(counted)
            .arg(kLeastPosts));
    return done(turn, json);
}

TurnAnswer read(const Turn &turn)
{
    const auto account = turn.id<IntegrationId>(u"integration_id"_s);
    const QDateTime now = turn.services.clock.now();
    return answer(turn.services.analytics.ofAccount(turn.actor, account, now.addDays(-kDays), now),
                  [turn, account](const QList<MeasuredPost> &posts) { return best(turn, account, posts); });
}

} // namespace

Tool getBestTimesTool(const Services &services)
{
    using namespace Schema;
    Tool tool;
    tool.name = u"get_best_times"_s;
    tool.title = u"Best times"_s;
    tool.description =
        u"The hours of the week at which this account's own posts of the last year got the most likes, shares, "
        u"comments "
        "and clicks on average. Its own numbers only, and none when there are too few; a habit, not a cause."_s;
    tool.scope = u"analytics:read"_s;
    tool.inputSchema = object({{u"integration_id"_s, id({})}, {u"timezone"_s, timezone()}}, {u"integration_id"_s});
    const QJsonObject time = whole({{u"weekday"_s, integer(u"1 Monday to 7 Sunday, in the answer's timezone."_s, 1, 7)},
                                    {u"hour"_s, integer({}, 0, 23)},
                                    {u"posts"_s, integer(u"How many went out then."_s)},
                                    {u"averageInteractions"_s, number({})}});
    QJsonObject answered{{u"integrationId"_s, id({})},
                         {u"times"_s, list(time, u"The best first."_s)},
                         {u"measuredPosts"_s, integer({})}};
    addAvailability(answered);
    tool.outputSchema = answerSchema(answered);
    tool.annotations = readsOnly();
    tool.call = turnOf(services, tool.name, tool.scope, read);
    return tool;
}

} // namespace Postrider::Mcp
