// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/calendarspan.h"

#include "domain/walltime.h"
#include "mcp/tools/schema.h"
#include "mcp/tools/shapes.h"
#include "services/postservice.h"

#include <QJsonArray>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPostsADay = 20;

QJsonArray daysJson(const QList<DayCards> &days, QDate first)
{
    QJsonArray list;
    for (qsizetype i = 0; i < days.size(); ++i) {
        if (days.at(i).count == 0)
            continue;
        QJsonArray posts;
        for (const PostCard &card : days.at(i).cards)
            posts << cardJson(card);
        list << QJsonObject{
            {u"date"_s, first.addDays(i).toString(Qt::ISODate)}, {u"count"_s, days.at(i).count}, {u"posts"_s, posts}};
    }
    return list;
}

} // namespace

QFuture<Result<QJsonObject>> calendarOf(const Services &services, const Actor &actor, const QByteArray &zone,
                                        QDate first, int days, IntegrationId account)
{
    QList<QDateTime> bounds;
    for (int i = 0; i <= days; ++i) {
        const auto midnight = instantOf(QDateTime(first.addDays(i), QTime(0, 0)), zone);
        if (!midnight)
            return readyFuture<QJsonObject>(fail(midnight.error()));
        bounds << midnight->utc;
    }
    PostFilter filter;
    filter.integrationId = account;
    filter.time = PostFilter::Time::Planned;
    return services.posts.days(actor, filter, bounds, kPostsADay)
        .then(QtFuture::Launch::Sync, [first, days](const Result<QList<DayCards>> &found) {
            return found.map([&](const QList<DayCards> &cards) {
                return QJsonObject{{u"firstDay"_s, first.toString(Qt::ISODate)},
                                   {u"lastDay"_s, first.addDays(days - 1).toString(Qt::ISODate)},
                                   {u"days"_s, daysJson(cards, first)}};
            });
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
