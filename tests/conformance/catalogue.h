// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/catalogue.h"

namespace Postrider::Testing {

// Tells the clients that listen; change: "toolsListChanged" or "promptsListChanged".
using Announce = std::function<void(const QString &change)>;

// Everything that the protocol's checks call for, by name.
Mcp::Catalogue conformanceCatalogue(const Announce &announce);

// Its parts.
Mcp::Tool tool(const QString &name, const QString &description,
               std::function<QFuture<Mcp::ToolResult>(const Mcp::ToolCall &)> call,
               const QJsonObject &inputSchema = {});
QList<Mcp::Tool> plainTools();                           // answer by themselves
QList<Mcp::Tool> sessionTools();                         // ask the client while they work
QList<Mcp::Tool> inputTools();                           // answer that they need something first
QList<Mcp::Tool> triggerTools(const Announce &announce); // change the lists
QList<Mcp::Resource> resources();
QList<Mcp::ResourceTemplate> resourceTemplates();
QList<Mcp::Prompt> prompts();

} // namespace Postrider::Testing
