// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktopstubs.h"

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kNotifications = "org.freedesktop.Notifications"_L1;
constexpr auto kNotificationsPath = "/org/freedesktop/Notifications"_L1;
constexpr auto kWatcher = "org.kde.StatusNotifierWatcher"_L1;
constexpr auto kWatcherPath = "/StatusNotifierWatcher"_L1;

bool offer(QDBusConnection bus, const QString &service, const QString &path, QObject &object, bool isOffered)
{
    if (!isOffered) {
        bus.unregisterObject(path);
        return bus.unregisterService(service);
    }
    return bus.registerObject(path, &object,
                              QDBusConnection::ExportScriptableContents | QDBusConnection::ExportAllProperties)
        && bus.registerService(service);
}

} // namespace

uint NotificationsStub::Notify(const QString &, uint, const QString &, const QString &title, const QString &body,
                               const QStringList &actions, const QVariantMap &hints, int timeout)
{
    const uint id = uint(m_shown.size()) + 1;
    m_shown.append({id, title, body, actions, hints, timeout});
    return id;
}

void TrayWatcherStub::setHost(bool hasHost)
{
    m_hasHost = hasHost;
    if (hasHost)
        Q_EMIT StatusNotifierHostRegistered();
    else
        Q_EMIT StatusNotifierHostUnregistered();
}

void TrayWatcherStub::RegisterStatusNotifierItem(const QString &item)
{
    m_items << item;
    Q_EMIT StatusNotifierItemRegistered(item);
}

DesktopStubs::DesktopStubs() : m_session(KeyringSession::Services::BusOnly)
{
    static int count = 0;
    m_name = u"desktop-%1"_s.arg(++count);
}

DesktopStubs::~DesktopStubs()
{
    QDBusConnection::disconnectFromBus(client());
    QDBusConnection::disconnectFromBus(m_name);
}

bool DesktopStubs::start()
{
    return m_session.start() && QDBusConnection::connectToBus(m_session.busAddress(), m_name).isConnected()
        && QDBusConnection::connectToBus(m_session.busAddress(), client()).isConnected();
}

bool DesktopStubs::offerNotifications(bool isOffered)
{
    return offer(bus(), kNotifications, kNotificationsPath, m_notifications, isOffered);
}

bool DesktopStubs::offerTray(bool isOffered)
{
    return offer(bus(), kWatcher, kWatcherPath, m_tray, isOffered);
}

} // namespace Postrider::Testing
