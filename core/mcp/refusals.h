// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/clientline.h"

namespace Postrider::Mcp {

// The errors of the protocol, with the codes and the HTTP status that its revisions fix. The words are for developers
// of clients and for models, and always English.
ProtocolError parseError(const QString &why);                     // -32700
ProtocolError invalidRequest(const QString &why);                 // -32600
ProtocolError methodNotFound(Era era, const QString &method);     // -32601
ProtocolError invalidParams(const QString &why);                  // -32602
ProtocolError noSuchResource(Era era, const QString &uri);        // -32602, in sessions -32002
ProtocolError internalError(const QString &why);                  // -32603
ProtocolError headerMismatch(const QString &why);                 // -32020
ProtocolError missingCapability(const QJsonObject &capabilities); // -32021
ProtocolError unsupportedVersion(const QString &requested);       // -32022
// Ours, outside of what JSON-RPC reserves: the key does not let this caller in (any more).
ProtocolError refusedKey(const QString &why);

} // namespace Postrider::Mcp
