// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/trayhost.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QSystemTrayIcon>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kWatcher = "org.kde.StatusNotifierWatcher"_L1;
constexpr auto kPath = "/StatusNotifierWatcher"_L1;
constexpr int kAnswerWithin = 2000; // milliseconds

QDBusConnection busOf(const QString &name)
{
    return name.isEmpty() ? QDBusConnection::sessionBus() : QDBusConnection(name);
}

} // namespace

TrayHost::TrayHost(const QString &bus, QObject *parent, std::chrono::milliseconds patience)
    : QObject(parent), m_bus(bus)
{
    // At login panels come up after us. Qt asks the bus only once in its life, so
    // that asking it early would be for good.
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &TrayHost::askQt);
    m_patience.start();
    QDBusConnection connection = busOf(bus);
    if (!connection.isConnected())
        return;
    auto *owners = new QDBusServiceWatcher(kWatcher, connection, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(owners, &QDBusServiceWatcher::serviceOwnerChanged, this, &TrayHost::ask);
    for (const auto &signal : {u"StatusNotifierHostRegistered"_s, u"StatusNotifierHostUnregistered"_s})
        connection.connect(kWatcher, kPath, kWatcher, signal, this, SLOT(ask()));
    ask();
}

TrayHost::~TrayHost() = default;

void TrayHost::ask()
{
    auto question = QDBusMessage::createMethodCall(kWatcher, kPath, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question << QString(kWatcher) << u"IsStatusNotifierHostRegistered"_s;
    auto *reply = new QDBusPendingCallWatcher(busOf(m_bus).asyncCall(question, kAnswerWithin), this);
    connect(reply, &QDBusPendingCallWatcher::finished, this, [this, reply] {
        reply->deleteLater();
        const QDBusPendingReply<QDBusVariant> answer = *reply;
        const bool hasHost = !answer.isError() && answer.value().variant().toBool();
        if (hasHost && (m_isQtAsked && !m_isKnownToQt))
            return; // too late: Qt has made up its mind
        const bool wasSettled = isSettled();
        if (hasHost) {
            m_patience.stop();
            m_isKnownToQt = true;
        }
        if (m_isKnownToQt)
            set(hasHost);
        if (!wasSettled && isSettled())
            Q_EMIT settled();
    });
}

void TrayHost::askQt()
{
    m_isQtAsked = true;
    set(QSystemTrayIcon::isSystemTrayAvailable());
    Q_EMIT settled();
}

void TrayHost::set(bool isThere)
{
    if (m_isThere == isThere)
        return;
    m_isThere = isThere;
    Q_EMIT changed();
}

} // namespace Postrider
