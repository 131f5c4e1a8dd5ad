// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/tool.h"

#include "base/secret.h"

namespace Postrider::Mcp {

// Who stands behind a key, asked anew for each request: a key can end at any time. client: what the program calls
// itself, as far as that is known by then. RateLimit: too many wrong ones; NotAllowed and NotFound: no such key;
// anything else: nobody can tell now. An empty function lets everybody in who reaches the server.
using Authenticate = std::function<QFuture<Result<Caller>>(const Secret &key, const QString &client)>;

// Whether the key itself is the reason, whatever it was: which one, nobody outside is told.
bool isRefusal(const Error &error);
QString refusalWords(const Error &error);

} // namespace Postrider::Mcp
