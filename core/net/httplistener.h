// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>

namespace Postrider::Net {

// A request that arrived whole.
struct ServerRequest
{
    QByteArray method;
    QByteArray target; // as on the wire: path and query
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    bool isTooLong = false; // more was announced than Limits::bodyBytes, and none of it was read

    QByteArray path() const;                         // percent-decoded
    QUrl url() const;                                // path and query
    QByteArray header(const QByteArray &name) const; // any case; empty when there is none
};

// The way back to one client. Answer once, now or later, in the listener's thread;
// gone clients are answered into the void.
class ServerReply : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerReply)
public:
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    ~ServerReply() override;

    // Content-Length and Date are added.
    virtual void send(int status, const QByteArray &contentType, const QByteArray &body,
                      const Headers &headers = {}) = 0;
    // Server-sent events: begin once, then any number of events, then end. A client that lets 4 MB pile up has left.
    virtual void beginEvents(const Headers &headers = {}) = 0;
    virtual void sendEvent(const QByteArray &data, const QByteArray &event = {}, const QByteArray &id = {}) = 0;
    virtual void endEvents() = 0;
    // For stand-ins that misbehave: any number of times these bytes as they are; then endEvents() closes the connection
    // and reset() ends it abruptly.
    virtual void sendRaw(const QByteArray &bytes) = 0;
    virtual void reset() = 0;
    // Whether any of the above was called. A header with a line break in it is answered as 500 instead.
    virtual bool isAnswered() const = 0;

Q_SIGNALS:
    void clientLeft(); // before the answer was complete

protected:
    explicit ServerReply(QObject *parent = nullptr);
};

// Our one HTTP/1.1 server: MCP, OAuth redirects, the practice network, stand-ins in tests. Parses with Boost.Beast;
// every limit is enforced before the memory is spent. Lives in the thread that made it.
class HttpListener final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpListener)
public:
    struct Limits
    {
        int connections = 64;
        int headerBytes = 16 * 1024;
        qint64 bodyBytes = 8 * 1024 * 1024; // more: 413 and the connection ends
        bool handsOverTooLong =
            false; // where more is announced the handler answers, without the body; then the connection ends
        std::chrono::milliseconds requestTime{30'000}; // from first byte to whole request: 408
        std::chrono::milliseconds idleTime{60'000};    // between requests of a kept connection
    };
    // The reply stays valid until it is answered and the client is served or gone; the listener deletes it.
    using Handler = std::function<void(const ServerRequest &, QPointer<ServerReply>)>;
    // Called when the headers are complete and before the body is read; anything but
    // 0 is answered at once as that status.
    using Gate = std::function<int(const ServerRequest &)>;

    explicit HttpListener(Handler handler, QObject *parent = nullptr);
    HttpListener(Handler handler, Limits limits, QObject *parent = nullptr);
    ~HttpListener() override;

    void setGate(Gate gate);

    // Port 0: any free one. Loopback addresses only; anything else is InvalidInput, a taken port Conflict.
    [[nodiscard]] Outcome listen(const QHostAddress &address = QHostAddress::LocalHost, quint16 port = 0);
    void close();
    // Takes no further connections; those that are open are served on. Whoever comes from now on is refused.
    void stopListening();
    bool isListening() const;
    quint16 port() const;
    QUrl url() const; // http://127.0.0.1:PORT
    int connectionCount() const;

private:
    friend class ServerAnswer;
    class Connection;
    class Server;
    std::unique_ptr<Server> m_server;
};

} // namespace Postrider::Net
