// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httplistener.h"

#include "net/httpconnection.h"

#include <QSet>
#include <QTcpServer>

namespace Postrider::Net {

using namespace Qt::Literals::StringLiterals;

class HttpListener::Server final : public QTcpServer
{
public:
    Server(Handler handler, Limits limits)
        : m_config(std::make_shared<ListenerConfig>(ListenerConfig{std::move(handler), {}, limits}))
    {
    }
    ~Server() override { closeAll(); }

    ListenerConfig &config() { return *m_config; }
    int connectionCount() const { return int(m_connections.size()); }
    void closeAll();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void turnAway(std::unique_ptr<QTcpSocket> socket);

    std::shared_ptr<ListenerConfig> m_config;
    QSet<Connection *> m_connections;
};

void HttpListener::Server::closeAll()
{
    close();
    const auto connections = std::exchange(m_connections, {});
    for (Connection *connection : connections)
        Connection::dispose(connection);
}

void HttpListener::Server::incomingConnection(qintptr descriptor)
{
    auto socket = std::make_unique<QTcpSocket>();
    if (!socket->setSocketDescriptor(descriptor))
        return;
    if (connectionCount() >= m_config->limits.connections)
        return turnAway(std::move(socket));
    auto holder = std::make_shared<Connection *>(nullptr);
    auto *connection = new Connection(m_config, std::move(socket), [this, holder] {
        m_connections.remove(*holder);
        (*holder)->deleteLater();
    });
    *holder = connection;
    m_connections.insert(connection);
}

void HttpListener::Server::turnAway(std::unique_ptr<QTcpSocket> socket)
{
    QTcpSocket *leaving = socket.release();
    leaving->setParent(this);
    leaving->setReadBufferSize(1);
    connect(leaving, &QTcpSocket::disconnected, leaving, &QObject::deleteLater);
    leaving->write("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    leaving->disconnectFromHost();
}

ServerReply::ServerReply(QObject *parent) : QObject(parent) {}
ServerReply::~ServerReply() = default;

HttpListener::HttpListener(Handler handler, QObject *parent) : HttpListener(std::move(handler), Limits{}, parent) {}

HttpListener::HttpListener(Handler handler, Limits limits, QObject *parent)
    : QObject(parent), m_server(std::make_unique<Server>(std::move(handler), limits))
{
}

HttpListener::~HttpListener() = default;

void HttpListener::setGate(Gate gate)
{
    m_server->config().gate = std::move(gate);
}

Outcome HttpListener::listen(const QHostAddress &address, quint16 port)
{
    if (!address.isLoopback())
        return fail(Error::Kind::InvalidInput, u"address: not a loopback address"_s);
    if (m_server->isListening())
        return fail(Error::Kind::Conflict, u"listening already"_s);
    if (m_server->listen(address, port))
        return {};
    const bool isTaken = m_server->serverError() == QAbstractSocket::AddressInUseError;
    return fail(isTaken ? Error::Kind::Conflict : Error::Kind::Internal, m_server->errorString());
}

void HttpListener::close()
{
    m_server->closeAll();
}

void HttpListener::stopListening()
{
    m_server->close();
}

bool HttpListener::isListening() const
{
    return m_server->isListening();
}

quint16 HttpListener::port() const
{
    return m_server->serverPort();
}

QUrl HttpListener::url() const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(m_server->serverAddress().toString());
    url.setPort(port());
    return url;
}

int HttpListener::connectionCount() const
{
    return m_server->connectionCount();
}

} // namespace Postrider::Net
