// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httplistener.h"
#include "net/requestparser.h"

#include <QBasicTimer>
#include <QTcpSocket>

namespace Postrider::Net {

class ServerAnswer;

struct ListenerConfig
{
    HttpListener::Handler handler;
    HttpListener::Gate gate;
    HttpListener::Limits limits;
};

// One client of the listener: reads a request, waits for its answer, reads the next. While a request is being answered
// nothing is read, so that a client that sends ahead waits in the kernel and not in our memory.
class HttpListener::Connection final : public QObject
{
public:
    Connection(std::shared_ptr<const ListenerConfig> config, std::unique_ptr<QTcpSocket> socket,
               std::function<void()> gone);
    ~Connection() override;

    // Ends it. Its owner may be inside one of our calls, so it stays alive until that returns.
    static void dispose(Connection *connection);

    // For the answer.
    void write(const QByteArray &bytes);
    void answered(bool keepAlive);
    void keepOpen(); // raw bytes: until nothing comes any more
    void reset();
    // More than a client may leave unread while we produce on.
    bool isClogged() const;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Phase { Idle, Receiving, Answering, Flushing, Draining, Closing, Gone };
    class Busy;

    void process();
    bool step();
    bool readMore();
    bool passGate();
    void handle();
    void refuse(int status);
    void drain();
    void flushed();
    void closeOrderly();
    void leave();
    void enter(Phase phase, std::chrono::milliseconds limit = {});
    bool isReading() const { return m_phase == Phase::Idle || m_phase == Phase::Receiving; }

    std::shared_ptr<const ListenerConfig> m_config;
    std::unique_ptr<QTcpSocket> m_socket;
    std::function<void()> m_gone;
    RequestParser m_parser;
    std::unique_ptr<ServerAnswer> m_answer;
    QBasicTimer m_timer;
    Phase m_phase = Phase::Idle;
    bool m_closeWhenFlushed = false;
    int m_depth = 0; // our own calls on the stack
};

} // namespace Postrider::Net
