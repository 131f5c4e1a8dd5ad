// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/resources/productresources.h"

#include "mcp/tools/times.h"

#include <QJsonDocument>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

QList<ResourceTemplate> productResources(const Services &services)
{
    return {calendarResource(services), postResource(services), rulesResource(services)};
}

ResourceContents jsonContents(const QJsonObject &json, const QByteArray &zone)
{
    const QByteArray text = QJsonDocument(withLocalTimes(json, zone)).toJson(QJsonDocument::Indented);
    return {u"application/json"_s, QString::fromUtf8(text), {}};
}

QByteArray zoneOf(const ResourceCall &call)
{
    return call.caller.timezone.isEmpty() ? QByteArray("UTC") : call.caller.timezone;
}

} // namespace Postrider::Mcp
