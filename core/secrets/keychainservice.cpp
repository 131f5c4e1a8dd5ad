// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainservice.h"

#include <QtGlobal>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

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

#else

QFuture<bool> isKeychainServiceThere()
{
    return QtFuture::makeReadyFuture(true);
}

#endif

} // namespace Postrider
