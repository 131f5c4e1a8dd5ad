// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httplistener.h"

namespace Postrider::Testing {

inline const QByteArray get = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n";

// A listener's handler: says what it was asked.
inline void echo(const Net::ServerRequest &request, QPointer<Net::ServerReply> reply)
{
    reply->send(200, "text/plain", request.method + ' ' + request.target + ' ' + request.body);
}

// Limits that a test reaches soon.
inline Net::HttpListener::Limits tight()
{
    Net::HttpListener::Limits limits;
    limits.headerBytes = 1000;
    limits.bodyBytes = 1000;
    limits.requestTime = std::chrono::milliseconds(300);
    limits.idleTime = std::chrono::seconds(20);
    return limits;
}

} // namespace Postrider::Testing
