// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assistants/mcphost.h"
#include "ui/desk/assistantdoor.h"
#include "ui/desk/preferences.h"

#include <QNetworkAccessManager>

namespace Postrider {

class Application;

// Opens the door for assistants' programs as the preferences say ("mcp/isOn", "mcp/port"), moves it when the person
// asks, and tells the window how that went. GUI thread.
class Porter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Porter)
public:
    // The store and its vault are open.
    Porter(Application &app, Preferences &preferences, AssistantDoor &door, QObject *parent = nullptr);
    ~Porter() override;

private:
    void obey();
    void moveTo(quint16 port);
    QFuture<Outcome> knock();
    quint16 port() const;

    Preferences &m_preferences;
    AssistantDoor &m_door;
    McpHost m_host;
    QNetworkAccessManager m_network;
};

} // namespace Postrider
