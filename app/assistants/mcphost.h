// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assistants/assistantdesk.h"

#include <QObject>

namespace Postrider {

// Serves assistants while the program runs: over HTTP on a port of this computer, and over the local socket that
// `postrider mcp` looks for, both in the listener thread. Made and called in the main thread; the application outlives
// it.
class McpHost final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(McpHost)
public:
    explicit McpHost(Application &app, QObject *parent = nullptr);
    // Waits until both doors are gone; what still runs is cancelled.
    ~McpHost() override;

    // Opens both doors, or moves HTTP to another port: opened() or refused() says how it
    // went. The local one is open either way.
    void open(quint16 port); // 0: any free one; opened() says which
    // Shuts both.
    void close();

Q_SIGNALS:
    void opened(quint16 port);
    void refused(quint16 port, const Postrider::Error &error); // Conflict: another program has the port

private:
    class Doors;

    void tell(quint16 asked, const Result<quint16> &result);

    AssistantDesk m_desk;
    Doors *m_doors; // lives in the desk's thread
};

} // namespace Postrider
