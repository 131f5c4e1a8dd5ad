// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/modernrequest.h"

#include "mcp/refusals.h"
#include "mcp/revisions.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<ProtocolError> whyBadMeta(const Message &request)
{
    const QJsonObject meta = request.meta();
    if (!meta.value(kVersionField).isString() || !meta.value(kCapabilitiesField).isObject()) {
        ProtocolError error = invalidParams(u"params._meta needs %1 (a string) and %2 (an object)"_s.arg(
            QString(kVersionField), QString(kCapabilitiesField)));
        error.httpStatus = 400;
        return error;
    }
    return std::nullopt;
}

std::optional<ProtocolError> whyUnknownVersion(const Message &request)
{
    const QString version = request.meta().value(kVersionField).toString();
    if (modernVersions().contains(version))
        return std::nullopt;
    return unsupportedVersion(version);
}

// The parameter that Mcp-Name repeats; null where the method has none.
QJsonValue nameOf(const Message &request)
{
    if (request.method == "tools/call"_L1 || request.method == "prompts/get"_L1)
        return request.params.value("name"_L1);
    if (request.method == "resources/read"_L1)
        return request.params.value("uri"_L1);
    return {};
}

std::optional<ProtocolError> whyMismatched(const Message &request, const MirroredHeaders &headers)
{
    if (!headers.method)
        return headerMismatch(u"Mcp-Method is missing"_s);
    if (*headers.method != request.method.toUtf8())
        return headerMismatch(u"Mcp-Method is not the method"_s);
    const QJsonValue name = nameOf(request);
    if (!name.isString())
        return std::nullopt;
    if (!headers.name)
        return headerMismatch(u"Mcp-Name is missing"_s);
    if (decodedHeader(*headers.name) != name.toString().toUtf8())
        return headerMismatch(u"Mcp-Name is not what the request names"_s);
    return std::nullopt;
}

} // namespace

std::optional<ProtocolError> whyUnsound(const Message &request, const MirroredHeaders *headers)
{
    if (headers && !headers->version)
        return headerMismatch(u"MCP-Protocol-Version is missing"_s);
    if (const auto error = whyBadMeta(request))
        return error;
    if (headers && *headers->version != request.meta().value(kVersionField).toString().toUtf8())
        return headerMismatch(u"MCP-Protocol-Version is not the version in _meta"_s);
    if (const auto error = whyUnknownVersion(request))
        return error;
    return headers ? whyMismatched(request, *headers) : std::nullopt;
}

std::optional<QByteArray> decodedHeader(const QByteArray &value)
{
    static const QByteArray prefix("=?base64?");
    static const QByteArray suffix("?=");
    if (!value.startsWith(prefix) || !value.endsWith(suffix) || value.size() < prefix.size() + suffix.size())
        return value;
    const QByteArray inner = value.sliced(prefix.size(), value.size() - prefix.size() - suffix.size());
    const auto decoded = QByteArray::fromBase64Encoding(inner, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).toBase64() != inner)
        return std::nullopt;
    return *decoded;
}

} // namespace Postrider::Mcp
