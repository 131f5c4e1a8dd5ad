// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainservice.h"

#include <QtGlobal>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QLibrary>

#include <algorithm>
#endif

using namespace Qt::Literals::StringLiterals;

namespace Postrider {

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

namespace {

// The names that the bus lists; none when it does not answer.
QFuture<QStringList> busNames(const QString &method)
{
    auto promise = std::make_shared<QPromise<QStringList>>();
    promise->start();
    const auto message = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                                        u"org.freedesktop.DBus"_s, method);
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message));
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher, promise] {
        const QDBusPendingReply<QStringList> reply = *watcher;
        promise->addResult(reply.isError() ? QStringList() : reply.value());
        promise->finish();
        watcher->deleteLater();
    });
    return promise->future();
}

// Resolved as QtKeychain resolves libsecret: without GLib there is no connection to tame. The reference is kept, so
// that libsecret gets this very connection.
bool keepGlibFromExiting()
{
    using GetBus = void *(*)(int type, void *cancellable, void **error);
    using SetExitOnClose = void (*)(void *connection, int exits);
    constexpr int sessionBus = 2; // G_BUS_TYPE_SESSION
    QLibrary gio(u"gio-2.0"_s, 0);
    const auto getBus = reinterpret_cast<GetBus>(gio.resolve("g_bus_get_sync"));
    const auto setExitOnClose = reinterpret_cast<SetExitOnClose>(gio.resolve("g_dbus_connection_set_exit_on_close"));
    void *connection = getBus && setExitOnClose ? getBus(sessionBus, nullptr, nullptr) : nullptr;
    if (connection)
        setExitOnClose(connection, 0);
    return connection != nullptr;
}

bool hasKeeper(const QStringList &names)
{
    static const QStringList keepers{u"org.freedesktop.secrets"_s, u"org.kde.kwalletd6"_s, u"org.kde.kwalletd5"_s,
                                     u"org.kde.kwalletd"_s};
    return std::any_of(keepers.begin(), keepers.end(), [&names](const QString &name) { return names.contains(name); });
}

} // namespace

QFuture<bool> isKeychainServiceThere()
{
    if (!QDBusConnection::sessionBus().isConnected())
        return QtFuture::makeReadyFuture(false);
    // One that runs, or one that the bus would start when it is first called.
    return busNames(u"ListNames"_s)
        .then([](const QStringList &running) {
            if (hasKeeper(running))
                return QtFuture::makeReadyFuture(true);
            return busNames(u"ListActivatableNames"_s).then(hasKeeper);
        })
        .unwrap();
}

void surviveSessionEnd()
{
    [[maybe_unused]] static const bool isDone = keepGlibFromExiting();
}

void forgetKeychainService()
{
    using Disconnect = void (*)();
    if (const auto disconnect = reinterpret_cast<Disconnect>(
            QLibrary(u"secret-1"_s, 0).resolve("secret_service_disconnect")))
        disconnect();
}

void loadKeychain()
{
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) // GLib would start a bus of its own
        return;
    surviveSessionEnd();
    QLibrary(u"secret-1"_s, 0).load();
}

#else

QFuture<bool> isKeychainServiceThere()
{
    return QtFuture::makeReadyFuture(true);
}

void surviveSessionEnd() {}

void forgetKeychainService() {}

void loadKeychain() {}

#endif

} // namespace Postrider
