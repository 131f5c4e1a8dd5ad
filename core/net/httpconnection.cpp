// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpconnection.h"

#include "net/responsehead.h"
#include "net/serveranswer.h"
#include "net/socketcalls.h"

#include <QTimerEvent>

#include <algorithm>

namespace Postrider::Net {

using namespace std::chrono_literals;

namespace {

constexpr qint64 readAtOnce = 64 * 1024;
constexpr qint64 mostUnread = 4 * 1024 * 1024;
// How long a refused client may go on sending before it is cut off; closing at once would take the refusal from it.
constexpr std::chrono::milliseconds drainTime = 2s;

} // namespace

class HttpListener::Connection::Busy final
{
    Q_DISABLE_COPY_MOVE(Busy)
public:
    explicit Busy(Connection &connection) : m_connection(connection) { ++m_connection.m_depth; }
    ~Busy() { --m_connection.m_depth; }

private:
    Connection &m_connection;
};

HttpListener::Connection::Connection(std::shared_ptr<const ListenerConfig> config, std::unique_ptr<QTcpSocket> socket,
                                     std::function<void()> gone)
    : m_config(std::move(config)), m_socket(std::move(socket)), m_gone(std::move(gone)),
      m_parser({m_config->limits.headerBytes, m_config->limits.bodyBytes})
{
    m_socket->setReadBufferSize(readAtOnce);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &Connection::process);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &Connection::leave);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &Connection::flushed);
    enter(Phase::Idle, m_config->limits.idleTime);
}

HttpListener::Connection::~Connection()
{
    m_socket->disconnect(this);
}

void HttpListener::Connection::dispose(Connection *connection)
{
    connection->m_gone = {};
    connection->m_socket->abort();
    connection->leave();
    if (connection->m_depth > 0)
        connection->deleteLater();
    else
        delete connection;
}

void HttpListener::Connection::enter(Phase phase, std::chrono::milliseconds limit)
{
    m_phase = phase;
    if (limit > 0ms)
        m_timer.start(int(limit.count()), this);
    else
        m_timer.stop();
}

void HttpListener::Connection::process()
{
    if (m_phase == Phase::Draining)
        m_socket->readAll();
    // Answered within the handler: the loop that called it goes on by itself.
    if (m_depth > 0)
        return;
    const Busy busy(*this);
    while (isReading() && step()) {}
}

bool HttpListener::Connection::step()
{
    switch (m_parser.advance()) {
    case RequestParser::Event::NeedMore: return readMore();
    case RequestParser::Event::HeadComplete: return passGate();
    case RequestParser::Event::Complete: handle(); return true;
    case RequestParser::Event::Failed: refuse(m_parser.failureStatus()); return false;
    }
    return false;
}

bool HttpListener::Connection::readMore()
{
    const QByteArray bytes = m_socket->read(std::min(readAtOnce, m_socket->bytesAvailable()));
    if (!bytes.isEmpty()) {
        m_parser.append(bytes);
        return true;
    }
    if (m_phase == Phase::Idle && m_parser.hasBegun())
        enter(Phase::Receiving, m_config->limits.requestTime);
    return false;
}

bool HttpListener::Connection::passGate()
{
    const int status = m_config->gate ? m_config->gate(m_parser.request()) : 0;
    if (!isReading())
        return false;
    if (status != 0) {
        refuse(status);
        return false;
    }
    if (m_parser.isTooLong() && m_config->limits.handsOverTooLong) {
        handle();
        return false;
    }
    if (m_parser.expectsContinue())
        write("HTTP/1.1 100 Continue\r\n\r\n");
    return true;
}

void HttpListener::Connection::handle()
{
    enter(Phase::Answering);
    ServerRequest request = m_parser.takeRequest();
    request.isTooLong = m_parser.isTooLong();
    m_answer = std::make_unique<ServerAnswer>(*this, request.method == "HEAD", m_parser.isHttp11(),
                                              m_parser.isKeptAlive() && !request.isTooLong);
    m_config->handler(request, QPointer<ServerReply>(m_answer.get()));
}

void HttpListener::Connection::write(const QByteArray &bytes)
{
    if (m_phase == Phase::Gone)
        return;
    m_socket->write(bytes);
    m_socket->flush();
}

bool HttpListener::Connection::isClogged() const
{
    return m_socket->bytesToWrite() > mostUnread;
}

void HttpListener::Connection::answered(bool keepAlive)
{
    if (m_answer)
        m_answer.release()->deleteLater(); // it called us
    if (m_phase == Phase::Gone)
        return;
    if (m_parser.isTooLong())
        return drain(); // its body may still be coming
    m_closeWhenFlushed = !keepAlive;
    m_parser.next();
    enter(Phase::Flushing);
    flushed();
}

void HttpListener::Connection::flushed()
{
    if (m_phase != Phase::Flushing && m_phase != Phase::Closing)
        return;
    // Whoever reads nothing of an answer for that long is not there any more.
    if (m_socket->bytesToWrite() > 0 || m_phase == Phase::Closing)
        return enter(m_phase, m_config->limits.idleTime);
    if (m_closeWhenFlushed)
        return closeOrderly();
    enter(Phase::Idle, m_config->limits.idleTime);
    process();
}

void HttpListener::Connection::refuse(int status)
{
    ResponseHead head;
    head.status = status;
    head.keepAlive = false;
    write(head.toBytes());
    drain();
}

void HttpListener::Connection::drain()
{
    if (m_phase == Phase::Gone)
        return;
    enter(Phase::Draining, drainTime);
    if (m_socket->bytesToWrite() == 0)
        endWriting(*m_socket);
    m_socket->readAll();
}

void HttpListener::Connection::closeOrderly()
{
    enter(Phase::Closing, m_config->limits.idleTime);
    m_socket->disconnectFromHost();
}

void HttpListener::Connection::keepOpen()
{
    enter(Phase::Answering, m_config->limits.idleTime);
}

void HttpListener::Connection::reset()
{
    resetConnection(*m_socket);
    leave();
}

void HttpListener::Connection::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    m_timer.stop();
    const Busy busy(*this);
    if (m_phase == Phase::Receiving)
        return refuse(408);
    if (m_phase == Phase::Idle || (m_phase == Phase::Answering && m_socket->bytesToWrite() == 0))
        return closeOrderly();
    m_socket->abort();
    leave();
}

void HttpListener::Connection::leave()
{
    if (m_phase == Phase::Gone)
        return;
    const Busy busy(*this);
    enter(Phase::Gone);
    if (m_answer) {
        ServerAnswer *answer = m_answer.release();
        answer->deleteLater();
        answer->clientIsGone();
    }
    if (m_gone)
        m_gone();
}

} // namespace Postrider::Net
