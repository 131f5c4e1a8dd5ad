// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/authenticate.h"
#include "mcp/engine.h"

namespace Postrider::Mcp {

// One client on a line: a message a line, both ways, in both eras. Knows no stream: bytes come in by
// take() and go out by the function it is given. Messages are taken up in the order they came. The
// engine's thread; the engine outlives it.
class LineServer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LineServer)
public:
    using Write = std::function<void(const QByteArray &bytes)>; // whole lines

    LineServer(Engine &engine, Authenticate authenticate, Secret key, Write write, QObject *parent = nullptr);
    ~LineServer() override;

    // However the bytes are cut.
    void take(const QByteArray &bytes);
    // No more will come: drained() says when the last answer is out.
    void endInput();

Q_SIGNALS:
    void drained();
    // The client does what nobody can serve: a line or a backlog without end. Nothing is taken from then on.
    void overrun();

private:
    void takeLine(const QByteArray &line);
    void next();
    void serve(const Message &request, const Result<Caller> &caller);
    void write(const QByteArray &message);
    void lookDrained();

    Engine &m_engine;
    Authenticate m_authenticate;
    Secret m_key;
    Write m_write;
    Session m_session;
    QByteArray m_partial;
    QList<Message> m_waiting;
    bool m_isBusy = false; // asking who the caller is
    bool m_isEnded = false;
    bool m_isOverrun = false;
};

} // namespace Postrider::Mcp
