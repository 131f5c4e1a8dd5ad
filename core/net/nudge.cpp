// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/nudge.h"

#include "base/logging.h"
#include "net/socketfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocalSocket>
#include <QRandomGenerator>
#include <QTimer>

namespace Postrider::Net {

using namespace Qt::Literals::StringLiterals;

namespace {

// One event-loop turn takes one connection; what comes within this time is one signal.
constexpr std::chrono::milliseconds burst{5};

} // namespace

Nudge::Nudge(const QString &storeFolder, QObject *parent)
    : QObject(parent), m_folder(socketFolder(storeFolder)),
      m_ownName(u"%1-%2"_s.arg(QCoreApplication::applicationPid())
                    .arg(QRandomGenerator::global()->generate(), 8, 16, QChar(u'0')))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &Nudge::takeNudges);
}

Nudge::~Nudge() = default;

Outcome Nudge::listen()
{
    if (const Outcome made = makeSocketFolder(m_folder); !made)
        return made;
    if (!m_server.isListening() && !m_server.listen(m_folder + u'/' + m_ownName))
        return fail(Error::Kind::Internal, m_server.errorString());
    return {};
}

void Nudge::send()
{
    if (m_folder.isEmpty() || !isOurSocketFolder(m_folder))
        return;
    const QStringList names = QDir(m_folder).entryList(QDir::System | QDir::Files | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        if (name != m_ownName)
            nudge(m_folder + u'/' + name);
    }
}

void Nudge::nudge(const QString &socketPath)
{
    auto *socket = new QLocalSocket(this);
    connect(socket, &QLocalSocket::connected, socket, [socket] {
        socket->write("!");
        socket->flush();
        socket->disconnectFromServer();
    });
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::errorOccurred, socket, [socket, socketPath](QLocalSocket::LocalSocketError error) {
        // Its process ended without tidying up.
        if (error == QLocalSocket::ConnectionRefusedError)
            QFile::remove(socketPath);
        socket->deleteLater();
    });
    socket->connectToServer(socketPath, QIODevice::WriteOnly);
}

void Nudge::takeNudges()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (socket->state() == QLocalSocket::UnconnectedState)
            socket->deleteLater();
        announce();
    }
}

void Nudge::announce()
{
    if (std::exchange(m_isAnnounced, true))
        return;
    QTimer::singleShot(burst, Qt::PreciseTimer, this, [this] {
        m_isAnnounced = false;
        Q_EMIT nudged();
    });
}

} // namespace Postrider::Net
