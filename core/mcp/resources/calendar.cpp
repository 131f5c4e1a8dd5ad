// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/resources/productresources.h"

#include "mcp/tools/calendarspan.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

QFuture<Result<ResourceContents>> month(const Services &services, const ResourceCall &call)
{
    static const QRegularExpression pattern(u"^\\d{4}-\\d\\d$"_s);
    const QString named = call.variables[u"month"_s];
    const QDate first = QDate::fromString(named + u"-01"_s, Qt::ISODate);
    if (!pattern.match(named).hasMatch() || !first.isValid())
        return readyFuture<ResourceContents>(fail(Error::Kind::NotFound));
    const QByteArray zone = zoneOf(call);
    return calendarOf(services, call.caller.actor, zone, first, first.daysInMonth())
        .then(QtFuture::Launch::Sync, [zone](const Result<QByteArray> &json) {
            return json.map(
                [&](const QByteArray &found) { return jsonContents(QJsonDocument::fromJson(found).object(), zone); });
        });
}

} // namespace

ResourceTemplate calendarResource(const Services &services)
{
    return {
        u"postrider://calendar/{month}"_s,
        u"calendar"_s,
        u"A month"_s,
        u"What is planned and what went out in a month, such as postrider://calendar/2026-11, in the person's zone."_s,
        u"application/json"_s,
        ApiKey::readPosts(),
        [services](const ResourceCall &call) { return month(services, call); }};
}

} // namespace Postrider::Mcp
