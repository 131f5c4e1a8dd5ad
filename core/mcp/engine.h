// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/catalogue.h"
#include "mcp/session.h"
#include "mcp/subscriptions.h"

namespace Postrider::Mcp {

// Who sent a request, and by which rules it is answered.
struct Asker
{
    Era era = Era::Modern;
    Caller caller;
    QPointer<Session> session; // null: a stateless request over HTTP
};

// The protocol, without a transport: takes messages of both eras, calls what the catalogue offers,
// and answers through outlets. Owned by whoever serves; one thread. Requests of the modern era have
// to be sound already (mcp/modernrequest.h).
class Engine final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Engine)
public:
    explicit Engine(Catalogue catalogue, QObject *parent = nullptr);
    ~Engine() override;

    const Catalogue &catalogue() const { return m_catalogue; }

    // The response goes through the outlet, now or later. Returns the call that goes on; null: it is answered.
    QPointer<Call> serve(const Message &request, const Asker &asker, const OutletPointer &outlet);
    // Notifications and responses of a client with a session; anything that means nothing is ignored.
    void take(const Message &message, Session *session);

    // For catalogues that change: tells the clients that listen.
    Subscriptions &subscriptions() { return m_subscriptions; }

private:
    using Instant = Answer (Engine::*)(const Message &, const Asker &);
    using Lasting = void (Engine::*)(Call *, const Message &, const Asker &);

    Instant instantMethod(const QString &method, Era era) const;
    Lasting lastingMethod(const QString &method, Era era) const;

    // Answered at once
    Answer listTools(const Message &request, const Asker &asker);
    Answer listPrompts(const Message &request, const Asker &asker);
    Answer listResources(const Message &request, const Asker &asker);
    Answer listResourceTemplates(const Message &request, const Asker &asker);
    Answer complete(const Message &request, const Asker &asker);
    Answer discover(const Message &request, const Asker &asker);
    Answer initialize(const Message &request, const Asker &asker);
    Answer ping(const Message &request, const Asker &asker);
    Answer setLogLevel(const Message &request, const Asker &asker);
    Answer subscribe(const Message &request, const Asker &asker);

    // Going on
    void callTool(Call *call, const Message &request, const Asker &asker);
    void getPrompt(Call *call, const Message &request, const Asker &asker);
    void readResource(Call *call, const Message &request, const Asker &asker);
    void listen(Call *call, const Message &request, const Asker &asker);

    Catalogue m_catalogue;
    QJsonObject m_serverInfo;
    Subscriptions m_subscriptions;
    int m_callCount = 0;
};

} // namespace Postrider::Mcp
