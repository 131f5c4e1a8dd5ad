// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/tools.h"

#include "mcp/tools/metricsshape.h"
#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "mcp/tools/turn.h"
#include "services/analyticsservice.h"
#include "services/wire.h"

#include <QJsonArray>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kUsualDays = 30;
constexpr int kMostDays = 400;

QJsonArray postsJson(const QList<MeasuredPost> &posts)
{
    QJsonArray list;
    for (const MeasuredPost &post : posts) {
        QJsonObject json = countersJson(post.latest);
        json[u"postId"_s] = post.latest.postId.toString();
        json[u"publishedAt"_s] = momentToJson(post.publishedAt);
        list << json;
    }
    return list;
}

QJsonArray accountJson(const QList<AccountMetrics> &days, const QDateTime &from)
{
    QJsonArray list;
    for (const AccountMetrics &day : days) {
        if (day.fetchedAt < from)
            continue;
        QJsonObject json = toJson(day);
        json.remove(u"integrationId"_s);
        list << json;
    }
    return list;
}

QDateTime newestOf(const QList<MeasuredPost> &posts, const QList<AccountMetrics> &days)
{
    QDateTime newest = days.isEmpty() ? QDateTime() : days.last().fetchedAt;
    for (const MeasuredPost &post : posts) {
        if (!newest.isValid() || post.latest.fetchedAt > newest)
            newest = post.latest.fetchedAt;
    }
    return newest;
}

TurnAnswer read(const Turn &turn)
{
    const auto account = turn.id<IntegrationId>(u"integration_id"_s);
    const QDateTime until = turn.services.clock.now();
    const QDateTime from = until.addDays(-turn.call.arguments["days"_L1].toInt(kUsualDays));
    const Services all = turn.services;
    return onward(all.analytics.ofAccount(turn.actor, account, from, until), [=](const QList<MeasuredPost> &posts) {
        return answer(all.analytics.accountHistory(turn.actor, account), [=](const QList<AccountMetrics> &days) {
            QJsonObject json{{u"integrationId"_s, account.toString()},
                             {u"from"_s, momentToJson(from)},
                             {u"posts"_s, postsJson(posts)},
                             {u"account"_s, accountJson(days, from)},
                             {u"asOf"_s, momentToJson(newestOf(posts, days))}};
            const bool hasAny = !json["posts"_L1].toArray().isEmpty() || !json["account"_L1].toArray().isEmpty();
            sayAvailable(
                json, hasAny,
                u"Nothing of this account was read in that time: it published nothing, or the network gives no "
                "numbers. get_post_metrics reads those of one post."_s);
            return done(turn, json);
        });
    });
}

QJsonObject postSchemaOf()
{
    QJsonObject schema = countersSchema();
    QJsonObject properties = schema["properties"_L1].toObject();
    properties[u"postId"_s] = Schema::id({});
    Schema::addMoment(properties, u"publishedAt"_s, {});
    return Schema::whole(properties);
}

QJsonObject accountSchema()
{
    using namespace Schema;
    QJsonObject properties;
    for (const QString &name : {u"followers"_s, u"following"_s, u"posts"_s, u"views"_s})
        properties[name] = orNull(integer(u"Null: the network does not say."_s));
    addMoment(properties, u"fetchedAt"_s, {});
    return whole(properties);
}

} // namespace

Tool getIntegrationMetricsTool(const Services &services)
{
    using namespace Schema;
    Tool tool;
    tool.name = u"get_integration_metrics"_s;
    tool.title = u"Numbers of an account"_s;
    tool.description = u"The stored numbers of an account: of each post that it published in the last days, and of the "
                       u"account itself, "
                       "one row a day. Asks no network."_s;
    tool.scope = u"analytics:read"_s;
    tool.inputSchema = object({{u"integration_id"_s, id({})},
                               {u"days"_s, integer(u"How far back; 30 when it is left out."_s, 1, kMostDays)},
                               {u"timezone"_s, timezone()}},
                              {u"integration_id"_s});
    QJsonObject answered{{u"integrationId"_s, id({})},
                         {u"posts"_s, list(postSchemaOf(), u"The latest first."_s)},
                         {u"account"_s, list(accountSchema(), u"Oldest first."_s)}};
    addMoment(answered, u"from"_s, {});
    addAvailability(answered);
    tool.outputSchema = answerSchema(answered);
    tool.annotations = readsOnly();
    tool.call = turnOf(services, tool.name, tool.scope, read);
    return tool;
}

} // namespace Postrider::Mcp
