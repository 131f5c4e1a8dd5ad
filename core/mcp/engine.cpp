// SPDX-License-Identifier: GPL-3.0-or-later
#include "mcp/engine.h"

#include "mcp/clientname.h"
#include "mcp/descriptions.h"
#include "mcp/refusals.h"
#include "mcp/revisions.h"

namespace Postrider::Mcp {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostCalls = 256; // at once, of all clients

} // namespace

Engine::Engine(Catalogue catalogue, QObject *parent)
    : QObject(parent), m_catalogue(std::move(catalogue)), m_serverInfo(serverInfoOf(m_catalogue)),
      m_subscriptions(m_catalogue.features)
{
}

Engine::~Engine()
{
    m_subscriptions.close();
}

QPointer<Call> Engine::serve(const Message &request, const Asker &asker, const OutletPointer &outlet)
{
    // A Call also where the answer is at hand: it knows how to answer in which era.
    auto *call = new Call(asker.era, request, m_serverInfo, outlet, this);
    const auto refuseCall = [call](const ProtocolError &error) {
        call->finish(refuse(error));
        return QPointer<Call>();
    };
    const bool isOpening = request.method == "initialize"_L1 || request.method == "ping"_L1;
    if (asker.era == Era::Sessions && !isOpening && !(asker.session && asker.session->isOpen()))
        return refuseCall(invalidRequest(u"initialize first"_s));

    Asker named = asker;
    if (const QString client = clientOf(request, asker.session); !client.isEmpty())
        named.caller.client = client;
    if (const Instant instant = instantMethod(request.method, asker.era)) {
        call->finish((this->*instant)(request, named));
        return {};
    }
    const Lasting lasting = lastingMethod(request.method, asker.era);
    if (!lasting)
        return refuseCall(methodNotFound(asker.era, request.method));
    if (m_callCount >= kMostCalls)
        return refuseCall(internalError(u"too many calls at once; try again later"_s));
    if (asker.session && !asker.session->add(call))
        return refuseCall(invalidRequest(u"a request with this id is still being worked on"_s));
    ++m_callCount;
    connect(call, &Call::ended, this, [this] { --m_callCount; });
    const QPointer<Call> going = call;
    (this->*lasting)(call, request, named);
    return going && going->isOpen() ? going : QPointer<Call>();
}

void Engine::take(const Message &message, Session *session)
{
    if (!session)
        return;
    if (message.kind == Message::Kind::Response)
        session->take(message);
    else if (message.method == "notifications/cancelled"_L1)
        session->cancel(message.params.value("requestId"_L1));
}

Engine::Instant Engine::instantMethod(const QString &method, Era era) const
{
    static const QHash<QString, Instant> both{
        {u"tools/list"_s, &Engine::listTools},
        {u"prompts/list"_s, &Engine::listPrompts},
        {u"resources/list"_s, &Engine::listResources},
        {u"resources/templates/list"_s, &Engine::listResourceTemplates},
    };
    static const QHash<QString, Instant> sessions{{u"initialize"_s, &Engine::initialize}, {u"ping"_s, &Engine::ping}};
    const Features &features = m_catalogue.features;
    if (const Instant instant = both.value(method))
        return instant;
    if (features.completions && method == "completion/complete"_L1)
        return &Engine::complete;
    if (era == Era::Modern)
        return method == "server/discover"_L1 ? &Engine::discover : nullptr;
    if (features.logging && method == "logging/setLevel"_L1)
        return &Engine::setLogLevel;
    if (features.subscriptions && (method == "resources/subscribe"_L1 || method == "resources/unsubscribe"_L1))
        return &Engine::subscribe;
    return sessions.value(method);
}

Engine::Lasting Engine::lastingMethod(const QString &method, Era era) const
{
    static const QHash<QString, Lasting> both{
        {u"tools/call"_s, &Engine::callTool},
        {u"prompts/get"_s, &Engine::getPrompt},
        {u"resources/read"_s, &Engine::readResource},
    };
    const Features &features = m_catalogue.features;
    const bool listens = era == Era::Modern && (features.listChanges || features.subscriptions);
    if (listens && method == "subscriptions/listen"_L1)
        return &Engine::listen;
    return both.value(method);
}

} // namespace Postrider::Mcp
