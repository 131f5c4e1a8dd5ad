// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistants/localdoor.h"

#include "net/socketfolder.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QLocalSocket>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestHello = 4096;
constexpr qint64 kMostUnread = 16 * 1024 * 1024; // bytes that a client may leave lying
constexpr int kMostCallers = 32;
constexpr int kAnswerTime = 500; // milliseconds, on this computer

// One caller, from its first line to its last; goes with its socket.
class LocalCaller final : public QObject
{
public:
    LocalCaller(QLocalSocket *socket, Mcp::Engine &engine, Mcp::Authenticate authenticate)
        : QObject(socket), m_socket(socket), m_engine(engine), m_authenticate(std::move(authenticate))
    {
        connect(socket, &QLocalSocket::readyRead, this, &LocalCaller::read);
        if (socket->bytesAvailable() > 0)
            read();
    }

private:
    void read();
    void greet(const Secret &key);
    void welcome(const Secret &key, const Result<Mcp::Caller> &caller);
    void passOn();

    QLocalSocket *m_socket;
    Mcp::Engine &m_engine;
    Mcp::Authenticate m_authenticate;
    QByteArray m_early; // what came before the welcome
    bool m_isGreeted = false;
    Mcp::LineServer *m_line = nullptr;
};

void LocalCaller::read()
{
    m_early += m_socket->readAll();
    if (m_line)
        return passOn();
    if (m_isGreeted)
        return;
    const qsizetype end = m_early.indexOf('\n');
    if (end < 0 ? m_early.size() > kLongestHello : LocalLine::keyFrom(m_early.first(end)).isEmpty())
        return m_socket->abort();
    if (end < 0)
        return;
    m_isGreeted = true;
    const Secret key = LocalLine::keyFrom(m_early.first(end));
    m_early.remove(0, end + 1);
    greet(key);
}

void LocalCaller::greet(const Secret &key)
{
    auto *watcher = new QFutureWatcher<Result<Mcp::Caller>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, key] {
        const auto future = watcher->future();
        welcome(key, future.resultCount() > 0 ? future.result() : fail(Error::Kind::Cancelled));
    });
    watcher->setFuture(m_authenticate(key, {}));
}

void LocalCaller::welcome(const Secret &key, const Result<Mcp::Caller> &caller)
{
    if (!caller) {
        m_socket->write(LocalLine::refusal(Mcp::refusalWords(caller.error())));
        return m_socket->disconnectFromServer();
    }
    m_socket->write(LocalLine::welcome());
    const auto write = [socket = m_socket](const QByteArray &bytes) {
        socket->write(bytes);
        if (socket->bytesToWrite() > kMostUnread)
            QMetaObject::invokeMethod(socket, &QLocalSocket::abort, Qt::QueuedConnection);
    };
    m_line = new Mcp::LineServer(m_engine, m_authenticate, key, write, this);
    connect(m_line, &Mcp::LineServer::overrun, m_socket, &QLocalSocket::abort, Qt::QueuedConnection);
    connect(m_line, &Mcp::LineServer::drained, m_socket, &QLocalSocket::disconnectFromServer, Qt::QueuedConnection);
    passOn();
}

void LocalCaller::passOn()
{
    const QByteArray bytes = std::exchange(m_early, {});
    const qsizetype end = bytes.indexOf(LocalLine::kEndOfInput);
    m_line->take(end < 0 ? bytes : bytes.first(end));
    if (end >= 0)
        m_line->endInput();
}

} // namespace

LocalDoor::LocalDoor(Mcp::Engine &engine, Mcp::Authenticate authenticate, QObject *parent)
    : QObject(parent), m_engine(engine), m_authenticate(std::move(authenticate))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &LocalDoor::takeCallers);
}

LocalDoor::~LocalDoor() = default;

Outcome LocalDoor::listen(const QString &dataFolder)
{
    const QString path = LocalLine::pathFor(dataFolder);
    if (const Outcome made = Net::makeSocketFolder(QFileInfo(path).path()); !made)
        return made;
    QLocalSocket probe;
    probe.connectToServer(path);
    if (probe.waitForConnected(kAnswerTime))
        return fail(Error::Kind::Conflict, path);
    QLocalServer::removeServer(path); // of a program that is gone
    if (!m_server.listen(path))
        return fail(Error::Kind::Internal, m_server.errorString());
    return {};
}

void LocalDoor::takeCallers()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const bool isFull = m_server.findChildren<QLocalSocket *>().size() > kMostCallers;
        if (isFull || socket->state() != QLocalSocket::ConnectedState)
            socket->deleteLater();
        else
            new LocalCaller(socket, m_engine, m_authenticate);
    }
}

} // namespace Postrider
