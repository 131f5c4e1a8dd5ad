// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Postrider {

// Where a person wants assistants to come in; kept with the window's preferences, which write it.
struct McpSettings
{
    static constexpr quint16 kUsualPort = 7788;

    static QString switchName() { return QStringLiteral("mcp/isOn"); }
    static QString portName() { return QStringLiteral("mcp/port"); }

    bool isOn = true;
    quint16 port = kUsualPort;
};

// For programs without a window.
McpSettings readMcpSettings(const QString &dataFolder);

} // namespace Postrider
