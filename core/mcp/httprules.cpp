// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/httprules.h"

#include <QUrl>

#include <algorithm>

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isName(const QByteArray &a, const QByteArray &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isOurHost(const Net::ServerRequest &request, quint16 port)
{
    const auto isHost = [](const auto &header) { return isName(header.first, "Host"); };
    if (std::count_if(request.headers.begin(), request.headers.end(), isHost) != 1)
        return false;
    const QByteArray host = request.header("Host").trimmed().toLower();
    const QByteArray end = ':' + QByteArray::number(port);
    return host == "localhost" + end || host == "127.0.0.1" + end || host == "[::1]" + end;
}

bool isLocalOrigin(const QByteArray &origin)
{
    const QUrl url = QUrl::fromEncoded(origin.trimmed(), QUrl::StrictMode);
    const QString host = url.host();
    return (url.scheme() == "http"_L1 || url.scheme() == "https"_L1)
        && (host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1);
}

bool isOurOrigin(const Net::ServerRequest &request)
{
    return std::all_of(request.headers.begin(), request.headers.end(), [](const auto &header) {
        return !isName(header.first, "Origin") || isLocalOrigin(header.second);
    });
}

} // namespace

int turnedAway(const Net::ServerRequest &request, quint16 port)
{
    if (!isOurHost(request, port) || !isOurOrigin(request))
        return 403;
    return request.path() == "/mcp" ? 0 : 404;
}

Secret bearerKey(const Net::ServerRequest &request)
{
    const QByteArray value = request.header("Authorization").trimmed();
    const qsizetype blank = value.indexOf(' ');
    if (blank < 0 || !isName(value.first(blank), "Bearer"))
        return {};
    return Secret(value.sliced(blank + 1).trimmed());
}

bool isJson(const Net::ServerRequest &request)
{
    const QList<QByteArray> parts = request.header("Content-Type").split(';');
    return isName(parts.constFirst().trimmed(), "application/json");
}

bool takesEvents(const Net::ServerRequest &request)
{
    const auto accept = headerOf(request, "Accept");
    if (!accept || accept->isEmpty())
        return true;
    const QByteArray value = accept->toLower();
    return value.contains("text/event-stream") || value.contains("*/*") || value.contains("text/*");
}

std::optional<QByteArray> headerOf(const Net::ServerRequest &request, const QByteArray &name)
{
    for (const auto &[field, value] : request.headers) {
        if (isName(field, name))
            return value.trimmed();
    }
    return std::nullopt;
}

MirroredHeaders mirroredHeaders(const Net::ServerRequest &request)
{
    return {headerOf(request, "MCP-Protocol-Version"), headerOf(request, "Mcp-Method"), headerOf(request, "Mcp-Name")};
}

} // namespace Postrider::Mcp
