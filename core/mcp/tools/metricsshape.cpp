// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/tools/metricsshape.h"

#include "mcp/tools/schema.h"
#include "services/wire.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

QJsonObject countersJson(const Analytics &row)
{
    QJsonObject json = toJson(row);
    for (const QString &name : {u"id"_s, u"postId"_s, u"integrationId"_s, u"platform"_s})
        json.remove(name);
    return json;
}

QJsonObject countersSchema()
{
    using namespace Schema;
    QJsonObject properties{{u"engagementRate"_s, orNull(number(u"Percent; null without impressions."_s))}};
    for (const QString &name : {u"impressions"_s, u"likes"_s, u"shares"_s, u"comments"_s, u"clicks"_s})
        properties[name] = orNull(integer(u"Null: the network does not say."_s));
    addMoment(properties, u"fetchedAt"_s, {});
    return whole(properties);
}

void addAvailability(QJsonObject &properties)
{
    properties[u"available"_s] = Schema::flag(u"Whether there are numbers. False is not zero."_s);
    properties[u"reason"_s] = Schema::orNull(Schema::text(u"Why there are none."_s));
    Schema::addMoment(properties, u"asOf"_s, u"When the newest of them was read."_s);
}

void sayAvailable(QJsonObject &answer, bool isAvailable, const QString &reason)
{
    answer[u"available"_s] = isAvailable;
    answer[u"reason"_s] = isAvailable ? QJsonValue() : QJsonValue(reason);
}

} // namespace Postrider::Mcp
