// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/message.h"

#include <QStringList>

#include <optional>

namespace Postrider::Mcp {

// The fields of a modern `_meta`.
inline constexpr QLatin1StringView kVersionField("io.modelcontextprotocol/protocolVersion");
inline constexpr QLatin1StringView kCapabilitiesField("io.modelcontextprotocol/clientCapabilities");
inline constexpr QLatin1StringView kClientField("io.modelcontextprotocol/clientInfo");
inline constexpr QLatin1StringView kLogLevelField("io.modelcontextprotocol/logLevel");
inline constexpr QLatin1StringView kServerField("io.modelcontextprotocol/serverInfo");
inline constexpr QLatin1StringView kSubscriptionField("io.modelcontextprotocol/subscriptionId");

// What we serve, the latest first.
QStringList modernVersions();
QStringList sessionVersions();

// Which rules a message is under. header: MCP-Protocol-Version, nothing where there was none (or no HTTP). Pure.
Era eraOf(const Message &message, const std::optional<QByteArray> &header);

// What `initialize` answers to a wish: the same, or our latest of that era.
QString negotiatedVersion(const QString &wish);

} // namespace Postrider::Mcp
