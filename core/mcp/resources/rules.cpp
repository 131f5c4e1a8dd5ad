// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/resources/productresources.h"

#include "mcp/tools/rulesshape.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

QFuture<Result<ResourceContents>> rules(const Services &services, const ResourceCall &call)
{
    const auto account = IntegrationId::fromString(call.variables[u"id"_s]);
    const QByteArray zone = zoneOf(call);
    return rulesOf(services, call.caller.actor, account)
        .then(QtFuture::Launch::Sync, [zone](const Result<QJsonObject> &json) {
            return json.map([&](const QJsonObject &found) { return jsonContents(found, zone); });
        });
}

} // namespace

ResourceTemplate rulesResource(const Services &services)
{
    return {u"postrider://integration/{id}/rules"_s,
            u"integration-rules"_s,
            u"Rules of an account"_s,
            u"How text is counted, which files are taken, and which settings there are."_s,
            u"application/json"_s,
            ApiKey::readPosts(),
            [services](const ResourceCall &call) { return rules(services, call); }};
}

} // namespace Postrider::Mcp
