// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/singleinstance.h"

#include "base/logging.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QThread>

#include <chrono>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kPatience = 3s;
constexpr auto kPause = 20ms;
constexpr int kStep = 1000; // milliseconds for each step of a conversation
constexpr char kRaise[] = "raise\n";
constexpr char kComing[] = "coming\n";

} // namespace

SingleInstance::SingleInstance(const QString &dataFolder, QObject *parent)
    : QObject(parent), m_name(socketName(dataFolder)), m_lock(QDir(dataFolder).filePath(u"window.lock"_s))
{
    m_lock.setStaleLockTime(0); // never by age: only a process that is gone has lost it
}

SingleInstance::~SingleInstance() = default;

QString SingleInstance::socketName(const QString &dataFolder)
{
    const QString canonical = QDir(dataFolder).canonicalPath();
    const QString folder = canonical.isEmpty() ? QDir(dataFolder).absolutePath() : canonical;
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256);
    return u"postrider-"_s + QString::fromLatin1(hash.toHex().left(24));
}

SingleInstance::Place SingleInstance::take()
{
    // Who holds the lock is the one window. It may not listen yet, or just have gone: both pass.
    for (const QDeadlineTimer deadline(kPatience); !deadline.hasExpired(); QThread::msleep(kPause.count())) {
        if (m_lock.tryLock(0)) {
            listen();
            return Place::Ours;
        }
        if (m_lock.error() != QLockFile::LockFailedError) {
            qCWarning(lcApp, "No lock can be kept in the data folder; a second window would not be noticed");
            return Place::Ours;
        }
        if (askToRaise())
            return Place::Raised;
    }
    return Place::Unanswered;
}

bool SingleInstance::listen()
{
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::answer);
    // The lock is ours, so a socket of that name is a dead process's.
    QLocalServer::removeServer(m_name);
    if (m_server->listen(m_name))
        return true;
    qCWarning(lcApp, "A second start can't bring this window forward: %s", qPrintable(m_server->errorString()));
    return false;
}

bool SingleInstance::askToRaise() const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(kStep))
        return false;
    socket.write(kRaise);
    if (!socket.waitForBytesWritten(kStep))
        return false;
    return socket.waitForReadyRead(kStep) && socket.readAll().startsWith(kComing);
}

void SingleInstance::answer()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (!socket->canReadLine())
                return;
            if (socket->readLine() != kRaise) {
                socket->abort();
                return;
            }
            socket->write(kComing);
            socket->disconnectFromServer();
            Q_EMIT raiseAsked();
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        if (socket->bytesAvailable() > 0)
            read();
    }
}

} // namespace Postrider
