// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/sleepwatch.h"

#include "base/logging.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#include <QTimer>
#include <QUuid>

#include <chrono>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kService = "org.freedesktop.login1"_L1;
constexpr auto kPath = "/org/freedesktop/login1"_L1;
constexpr auto kInterface = "org.freedesktop.login1.Manager"_L1;

constexpr auto kHoldOn = 1s;    // after the last sending
constexpr auto kPatience = 60s; // awake; a computer that says it sleeps does so long before

} // namespace

struct SleepWatch::Bus
{
    explicit Bus(const QString &address)
        : name(u"postrider-sleep-"_s + QUuid::createUuid().toString(QUuid::Id128)),
          connection(QDBusConnection::connectToBus(address, name))
    {
    }
    ~Bus() { QDBusConnection::disconnectFromBus(name); }
    Q_DISABLE_COPY_MOVE(Bus)

    QString name;
    QDBusConnection connection;
    QDBusUnixFileDescriptor lock; // sleep is delayed until it is closed
    bool isAsking = false;
};

SleepWatch::SleepWatch(const QString &busAddress, QObject *parent)
    : QObject(parent), m_release(new QTimer(this)), m_patience(new QTimer(this))
{
    m_release->setSingleShot(true);
    m_release->setInterval(kHoldOn);
    connect(m_release, &QTimer::timeout, this, &SleepWatch::letGo);
    m_patience->setSingleShot(true);
    m_patience->setInterval(kPatience);
    connect(m_patience, &QTimer::timeout, this, &SleepWatch::wake);
    if (busAddress.isEmpty())
        return;
    auto bus = std::make_unique<Bus>(busAddress);
    if (!bus->connection.isConnected()) {
        qCDebug(lcPublishing, "Nobody tells of sleep here: %s", qPrintable(bus->connection.lastError().message()));
        return;
    }
    bus->connection.connect(kService, kPath, kInterface, u"PrepareForSleep"_s, this, SLOT(prepareForSleep(bool)));
    m_bus = std::move(bus);
}

SleepWatch::~SleepWatch() = default;

QString SleepWatch::systemBusAddress()
{
    return qEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS", u"unix:path=/var/run/dbus/system_bus_socket"_s);
}

void SleepWatch::setBusy(bool isBusy)
{
    if (isBusy == m_isBusy)
        return;
    m_isBusy = isBusy;
    if (isBusy) {
        m_release->stop();
        inhibit();
    } else if (m_isGoingToSleep) {
        letGo(); // the computer waits for us
    } else {
        m_release->start();
    }
}

// The sending does not wait for the answer.
void SleepWatch::inhibit()
{
    if (!m_bus || m_bus->isAsking || m_bus->lock.isValid())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, u"Inhibit"_s);
    call.setArguments({u"sleep"_s, u"Postrider"_s, u"A post is being sent"_s, u"delay"_s});
    m_bus->isAsking = true;
    auto *watcher = new QDBusPendingCallWatcher(m_bus->connection.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *finished;
        finished->deleteLater();
        m_bus->isAsking = false;
        if (reply.isError())
            qCInfo(lcPublishing, "Sleep can't be delayed: %s", qPrintable(reply.error().message()));
        else if (m_isBusy || m_release->isActive())
            m_bus->lock = reply.value();
    });
}

void SleepWatch::letGo()
{
    m_release->stop();
    if (m_bus)
        m_bus->lock = QDBusUnixFileDescriptor();
}

void SleepWatch::prepareForSleep(bool isStart)
{
    if (!isStart)
        return wake();
    m_isGoingToSleep = true;
    m_patience->start();
    if (!m_isBusy)
        letGo();
}

void SleepWatch::wake()
{
    m_patience->stop();
    m_isGoingToSleep = false;
    if (m_isBusy)
        inhibit();
    Q_EMIT wokeUp();
}

} // namespace Postrider
