// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/authenticate.h"
#include "mcp/engine.h"
#include "mcp/sessiontable.h"
#include "net/httplistener.h"

namespace Postrider::Mcp {

// MCP over Streamable HTTP on this computer, both eras at http://127.0.0.1:PORT/mcp. The checks come in this
// order: host and origin, path, key, method, type of the body, message, era; a body that is too large never gets
// that far. Lives in the thread that made it.
class HttpServer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpServer)
public:
    HttpServer(Catalogue catalogue, Authenticate authenticate, QObject *parent = nullptr);
    ~HttpServer() override;

    // Port 0: any free one. Conflict: another program has it.
    [[nodiscard]] Outcome listen(quint16 port);
    quint16 port() const { return m_listener.port(); }
    QUrl url() const;
    Engine &engine() { return m_engine; }

private:
    using Reply = QPointer<Net::ServerReply>;

    void handle(const Net::ServerRequest &request, const Reply &reply);
    void admit(const Net::ServerRequest &request, const Reply &reply, const Result<Caller> &caller);
    QString clientBehind(const Net::ServerRequest &request) const;
    void endSession(const Net::ServerRequest &request, const Reply &reply, const Caller &caller);
    void take(const Net::ServerRequest &request, const Reply &reply, const Caller &caller);
    void takeModern(const Net::ServerRequest &request, const Reply &reply, const Caller &caller,
                    const Message &message);
    void takeInSession(const Net::ServerRequest &request, const Reply &reply, const Caller &caller,
                       const Message &message);
    void initialize(const Net::ServerRequest &request, const Reply &reply, const Caller &caller,
                    const Message &message);

    Engine m_engine;
    Authenticate m_authenticate;
    SessionTable m_sessions;
    Net::HttpListener m_listener; // ends first: its clients leave while the others are still there
};

} // namespace Postrider::Mcp
