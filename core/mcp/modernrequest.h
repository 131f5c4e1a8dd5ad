// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/message.h"

#include <optional>

namespace Postrider::Mcp {

// What HTTP headers repeat of a modern message. Nothing: the header was not there.
struct MirroredHeaders
{
    std::optional<QByteArray> version; // MCP-Protocol-Version
    std::optional<QByteArray> method;  // Mcp-Method
    std::optional<QByteArray> name;    // Mcp-Name, as sent
};

// Why a modern request is refused, before anybody looks at what it asks for; nothing: it is sound. The order of the
// checks is the revision's. headers null: a transport without headers. Pure.
std::optional<ProtocolError> whyUnsound(const Message &request, const MirroredHeaders *headers);

// The value of a header that may be written as =?base64?...?=; nothing when it claims to be and is not. Pure.
std::optional<QByteArray> decodedHeader(const QByteArray &value);

} // namespace Postrider::Mcp
