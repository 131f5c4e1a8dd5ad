// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/catalogue.h"

namespace Postrider::Testing {

// The pieces that results are made of.
QJsonObject textBlock(const QString &text);
QJsonObject imageBlock();
QJsonObject audioBlock();
QJsonObject resourceBlock(const QString &uri, const QString &mimeType, const QString &text);
QByteArray tinyPicture(); // PNG

Mcp::ToolResult textResult(const QString &text);
QFuture<Mcp::ToolResult> ready(const Mcp::ToolResult &result);
// The steps 50 ms apart, then the result.
QFuture<Mcp::ToolResult> inSteps(QList<std::function<void()>> steps, const Mcp::ToolResult &result);

// {"type": "object", ...}
QJsonObject objectSchema(const QJsonObject &properties, const QStringList &required = {});
QJsonObject typed(const QString &type);
// The parameters of elicitation/create.
QJsonObject form(const QString &message, const QJsonObject &properties, const QStringList &required = {});

} // namespace Postrider::Testing
