// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/responsehead.h"

#include "net/requestencoding.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace Postrider::Net {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray reason(int status)
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 301: return "Moved Permanently";
    case 302: return "Found";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 307: return "Temporary Redirect";
    case 308: return "Permanent Redirect";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 406: return "Not Acceptable";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 502: return "Bad Gateway";
    case 503: return "Service Unavailable";
    case 504: return "Gateway Timeout";
    case 505: return "HTTP Version Not Supported";
    default: return "Status";
    }
}

// Ours to say, whatever the handler says.
bool isFraming(const QByteArray &name)
{
    return name.compare("Content-Length", Qt::CaseInsensitive) == 0
        || name.compare("Transfer-Encoding", Qt::CaseInsensitive) == 0
        || name.compare("Connection", Qt::CaseInsensitive) == 0 || name.compare("Date", Qt::CaseInsensitive) == 0;
}

// Made once a second: formatting it costs more than the rest of the head.
QByteArray httpDate()
{
    thread_local qint64 second = -1;
    thread_local QByteArray date;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (now.toSecsSinceEpoch() != second) {
        second = now.toSecsSinceEpoch();
        date = QLocale::c().toString(now, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
    }
    return date;
}

} // namespace

bool ResponseHead::isSound() const
{
    return status >= 100 && status <= 999 && isHeaderValue(contentType)
        && std::all_of(headers.begin(), headers.end(),
                       [](const auto &header) { return isToken(header.first) && isHeaderValue(header.second); });
}

bool ResponseHead::wantsClose() const
{
    return std::any_of(headers.begin(), headers.end(), [](const auto &header) {
        return header.first.compare("Connection", Qt::CaseInsensitive) == 0
            && header.second.compare("close", Qt::CaseInsensitive) == 0;
    });
}

QByteArray ResponseHead::toBytes() const
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status) + "\r\nDate: " + httpDate();
    if (!contentType.isEmpty())
        text += "\r\nContent-Type: " + contentType;
    for (const auto &[name, value] : headers) {
        if (!isFraming(name))
            text += "\r\n" + name + ": " + value;
    }
    if (length == Length::Known && hasBody())
        text += "\r\nContent-Length: " + QByteArray::number(bodyBytes);
    if (length == Length::Chunked)
        text += "\r\nTransfer-Encoding: chunked";
    text += keepAlive ? "\r\nConnection: keep-alive\r\n\r\n" : "\r\nConnection: close\r\n\r\n";
    return text;
}

} // namespace Postrider::Net
