// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/refusals.h"

#include "mcp/revisions.h"

#include <QJsonArray>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

ProtocolError parseError(const QString &why)
{
    return {-32700, u"Parse error: "_s + why, {}, 400};
}

ProtocolError invalidRequest(const QString &why)
{
    return {-32600, u"Invalid request: "_s + why, {}, 400};
}

// In sessions a 404 would say that the session is gone.
ProtocolError methodNotFound(Era era, const QString &method)
{
    return {-32601, u"Method not found: "_s + method, {}, era == Era::Modern ? 404 : 200};
}

ProtocolError invalidParams(const QString &why)
{
    return {-32602, u"Invalid params: "_s + why, {}, 200};
}

ProtocolError noSuchResource(Era era, const QString &uri)
{
    return {era == Era::Modern ? -32602 : -32002, u"Resource not found"_s, {{u"uri"_s, uri}}, 200};
}

ProtocolError internalError(const QString &why)
{
    return {-32603, u"Internal error: "_s + why, {}, 200};
}

ProtocolError headerMismatch(const QString &why)
{
    return {-32020, u"Header mismatch: "_s + why, {}, 400};
}

ProtocolError missingCapability(const QJsonObject &capabilities)
{
    return {-32021,
            u"Missing required client capability: "_s + capabilities.keys().join(u", "_s),
            {{u"requiredCapabilities"_s, capabilities}},
            400};
}

ProtocolError unsupportedVersion(const QString &requested)
{
    return {-32022,
            u"Unsupported protocol version"_s,
            {{u"supported"_s, QJsonArray::fromStringList(modernVersions())}, {u"requested"_s, requested}},
            400};
}

ProtocolError refusedKey(const QString &why)
{
    return {401, why, {}, 401};
}

} // namespace Postrider::Mcp
