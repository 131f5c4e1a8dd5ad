// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/calendarspan.h"

#include "base/jsonwriter.h"
#include "domain/walltime.h"
#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "services/postservice.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPostsADay = 20;

QByteArray textOf(const QList<DayCards> &days, QDate first, const QByteArray &zone)
{
    const LocalClock clock(zone);
    JsonWriter json;
    json.beginObject()
        .member("firstDay"_L1, first.toString(Qt::ISODate))
        .member("lastDay"_L1, first.addDays(days.size() - 1).toString(Qt::ISODate))
        .member("timezone"_L1, QString::fromUtf8(zone));
    json.key("days"_L1).beginArray();
    for (qsizetype i = 0; i < days.size(); ++i) {
        if (days.at(i).count == 0)
            continue;
        json.beginObject().member("date"_L1, first.addDays(i).toString(Qt::ISODate));
        json.member("count"_L1, days.at(i).count).key("posts"_L1).beginArray();
        for (const PostCard &card : days.at(i).cards)
            writeCard(json, card, clock);
        json.endArray().endObject();
    }
    return json.endArray().endObject().text();
}

} // namespace

QFuture<Result<QByteArray>> calendarOf(const Services &services, const Actor &actor, const QByteArray &zone,
                                       QDate first, int days, IntegrationId account)
{
    QList<QDateTime> bounds;
    for (int i = 0; i <= days; ++i) {
        const auto midnight = instantOf(QDateTime(first.addDays(i), QTime(0, 0)), zone);
        if (!midnight)
            return readyFuture<QByteArray>(fail(midnight.error()));
        bounds << midnight->utc;
    }
    PostFilter filter;
    filter.integrationId = account;
    filter.time = PostFilter::Time::Planned;
    return services.posts.days(actor, filter, bounds, kPostsADay)
        .then(QtFuture::Launch::Sync, [first, zone](const Result<QList<DayCards>> &found) {
            return found.map([&](const QList<DayCards> &cards) { return textOf(cards, first, zone); });
        });
}

QJsonObject calendarSchema()
{
    using namespace Schema;
    const QJsonObject day = whole({{u"date"_s, text({})},
                                   {u"count"_s, integer(u"All of them."_s)},
                                   {u"posts"_s, list(cardSchema(), u"The earliest twenty."_s)}});
    return {{u"firstDay"_s, text({})}, {u"lastDay"_s, text({})}, {u"days"_s, list(day, u"Days that have posts."_s)}};
}

} // namespace Postrider::Mcp
