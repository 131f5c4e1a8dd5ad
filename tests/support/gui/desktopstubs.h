// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyringsession.h"

#include <QDBusConnection>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace Postrider::Testing {

// org.freedesktop.Notifications as a desktop has it: keeps what it was told, and presses buttons.
class NotificationsStub final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown
    {
        uint id = 0;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
        int timeout = 0;
    };

    const QList<Shown> &shown() const { return m_shown; }
    const QList<uint> &closed() const { return m_closed; }
    void setCapabilities(const QStringList &capabilities) { m_capabilities = capabilities; }
    void press(uint id, const QString &action) { Q_EMIT ActionInvoked(id, action); }
    void dismiss(uint id) { Q_EMIT NotificationClosed(id, 2); }

public Q_SLOTS:
    Q_SCRIPTABLE QStringList GetCapabilities() const { return m_capabilities; }
    Q_SCRIPTABLE uint Notify(const QString &program, uint replaces, const QString &icon, const QString &title,
                             const QString &body, const QStringList &actions, const QVariantMap &hints, int timeout);
    Q_SCRIPTABLE void CloseNotification(uint id) { m_closed << id; }

Q_SIGNALS:
    Q_SCRIPTABLE void ActionInvoked(uint id, const QString &action);
    Q_SCRIPTABLE void NotificationClosed(uint id, uint reason);

private:
    QList<Shown> m_shown;
    QList<uint> m_closed;
    QStringList m_capabilities{QStringLiteral("actions"), QStringLiteral("body"), QStringLiteral("body-markup")};
};

// org.kde.StatusNotifierWatcher as a panel has it: keeps which tray icons registered.
class TrayWatcherStub final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)
    Q_PROPERTY(QStringList RegisteredStatusNotifierItems READ items)
    Q_PROPERTY(int ProtocolVersion READ version)
public:
    bool hasHost() const { return m_hasHost; }
    void setHost(bool hasHost);
    const QStringList &items() const { return m_items; } // the services' names
    int version() const { return 0; }

public Q_SLOTS:
    Q_SCRIPTABLE void RegisterStatusNotifierItem(const QString &item);

Q_SIGNALS:
    Q_SCRIPTABLE void StatusNotifierItemRegistered(const QString &item);
    Q_SCRIPTABLE void StatusNotifierHostRegistered();
    Q_SCRIPTABLE void StatusNotifierHostUnregistered();

private:
    bool m_hasHost = true;
    QStringList m_items;
};

// A session bus of a test's own, with those two on it when asked for. What is under test connects as client(); programs
// are started with environment(). Nothing of the person's own session is touched. GUI thread.
class DesktopStubs final
{
public:
    DesktopStubs();
    ~DesktopStubs();
    Q_DISABLE_COPY_MOVE(DesktopStubs)

    [[nodiscard]] bool start();
    QString problem() const { return m_session.problem(); }
    QProcessEnvironment environment() const { return m_session.environment(); }

    // The name of a connection to the bus, for objects under test in this process.
    QString client() const { return m_name + QStringLiteral("-client"); }
    // The desktop's own side.
    QDBusConnection bus() const { return QDBusConnection(m_name); }

    // Put on the bus, or taken from it.
    [[nodiscard]] bool offerNotifications(bool isOffered = true);
    [[nodiscard]] bool offerTray(bool isOffered = true);
    NotificationsStub &notifications() { return m_notifications; }
    TrayWatcherStub &tray() { return m_tray; }

private:
    KeyringSession m_session;
    QString m_name;
    NotificationsStub m_notifications;
    TrayWatcherStub m_tray;
};

} // namespace Postrider::Testing
