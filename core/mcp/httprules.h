// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "mcp/modernrequest.h"
#include "net/httplistener.h"

namespace Postrider::Mcp {

// What HTTP headers mean to us: pure functions of a request.

// 403 for another host's name or page, 404 for another path; 0: it is for us. Against pages that reach for
// programs on their visitor's computer.
int turnedAway(const Net::ServerRequest &request, quint16 port);
// Empty when there is none.
Secret bearerKey(const Net::ServerRequest &request);
bool isJson(const Net::ServerRequest &request);
// Whether the client reads server-sent events; a client that says nothing does.
bool takesEvents(const Net::ServerRequest &request);
// Nothing when the header is not there, which is not the same as empty.
std::optional<QByteArray> headerOf(const Net::ServerRequest &request, const QByteArray &name);
MirroredHeaders mirroredHeaders(const Net::ServerRequest &request);

} // namespace Postrider::Mcp
