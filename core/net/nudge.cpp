// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/nudge.h"

#include "base/logging.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QRandomGenerator>
#include <QTimer>

#include <sys/stat.h>
#include <unistd.h>

namespace Postrider::Net {

using namespace Qt::Literals::StringLiterals;

namespace {

// A socket's address holds 108 bytes on Linux, 104 on macOS, and QLocalServer first makes it under a longer name.
constexpr qsizetype longestPath = 99;
constexpr qsizetype longestName = 24;
// One event-loop turn takes one connection; what comes within this time is one signal.
constexpr std::chrono::milliseconds burst{5};

QString hashOf(const QString &storeFolder)
{
    const QString canonical = QFileInfo(storeFolder).canonicalFilePath();
    const QByteArray path = (canonical.isEmpty() ? QDir::cleanPath(storeFolder) : canonical).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(12));
}

QString socketFolder(const QString &storeFolder)
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString hash = hashOf(storeFolder);
    if (!runtime.isEmpty() && QFileInfo(runtime).isWritable())
        return runtime + "/postrider-"_L1 + hash;
    return u"%1/postrider-%2-%3"_s.arg(QDir::tempPath()).arg(::geteuid()).arg(hash);
}

// Ours alone, and no link to elsewhere: the folder may lie where everybody can make one of that name.
bool isOurs(const QString &folder)
{
    struct stat info
    {
    };
    return ::lstat(QFile::encodeName(folder).constData(), &info) == 0 && S_ISDIR(info.st_mode)
        && info.st_uid == ::geteuid() && (info.st_mode & 0777) == 0700;
}

} // namespace

Nudge::Nudge(const QString &storeFolder, QObject *parent)
    : QObject(parent), m_folder(socketFolder(storeFolder)),
      m_ownName(u"%1-%2"_s.arg(QCoreApplication::applicationPid())
                    .arg(QRandomGenerator::global()->generate(), 8, 16, QChar(u'0')))
{
    if (QFile::encodeName(m_folder).size() + 1 + longestName > longestPath)
        m_folder.clear();
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &Nudge::takeNudges);
}

Nudge::~Nudge() = default;

Outcome Nudge::listen()
{
    if (m_folder.isEmpty())
        return fail(Error::Kind::Internal, u"the path of the nudge sockets is too long"_s);
    ::mkdir(QFile::encodeName(m_folder).constData(), 0700);
    if (!isOurs(m_folder))
        return fail(Error::Kind::NotAllowed, m_folder);
    if (!m_server.isListening() && !m_server.listen(m_folder + u'/' + m_ownName))
        return fail(Error::Kind::Internal, m_server.errorString());
    return {};
}

void Nudge::send()
{
    if (m_folder.isEmpty() || !isOurs(m_folder))
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
