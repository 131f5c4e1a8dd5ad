// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace Postrider::Testing {

// A server without manners: hands every byte that comes to a function, with all bytes of that connection so far.
class RawServer final : public QTcpServer
{
public:
    using Handler = std::function<void(QTcpSocket &, const QByteArray &soFar)>;

    explicit RawServer(Handler handler) : m_handler(std::move(handler))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, &RawServer::accept);
    }

    QUrl url(const QString &path) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path));
    }
    int connections() const { return m_connections; }

private:
    void accept()
    {
        while (QTcpSocket *socket = nextPendingConnection()) {
            ++m_connections;
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, soFar = QByteArray()]() mutable {
                soFar += socket->readAll();
                m_handler(*socket, soFar);
            });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    }

    Handler m_handler;
    int m_connections = 0;
};

// A client without manners: sends bytes as they are and collects what comes.
class RawClient final : public QTcpSocket
{
public:
    explicit RawClient(quint16 port, const QByteArray &bytes = {})
    {
        connect(this, &QTcpSocket::readyRead, this, [this] { received += readAll(); });
        connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        say(bytes);
    }
    void say(const QByteArray &bytes)
    {
        write(bytes); // kept until there is a connection
        if (state() == ConnectedState)
            flush();
    }

    QByteArray received;
};

} // namespace Postrider::Testing
