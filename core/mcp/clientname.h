// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/session.h"

namespace Postrider::Mcp {

// "claude-code 2.1" from a clientInfo, fit for lists and the audit: printable, on one line,
// not long. Empty when it says nothing.
QString clientName(const QJsonObject &info);
// The same from what a client says in one word, such as User-Agent.
QString clientName(const QString &words);
// Who sent a message: as it says itself, else as the session's beginning said (session may be null).
QString clientOf(const Message &message, const Session *session);

} // namespace Postrider::Mcp
