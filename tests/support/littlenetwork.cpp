// SPDX-License-Identifier: GPL-3.0-or-later
#include "littlenetwork.h"

#include <QTimer>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

LittleNetwork::Endpoint endpointOf(const Net::ServerRequest &request)
{
    using Endpoint = LittleNetwork::Endpoint;
    const QByteArray path = request.path();
    if (path.startsWith("/uploads/"))
        return request.method == "PUT" ? Endpoint::Upload : Endpoint::LookAtUpload;
    if (path.startsWith("/posts/by-key/"))
        return Endpoint::Find;
    if (path != "/posts")
        return Endpoint::Unknown;
    if (request.method == "GET")
        return Endpoint::List;
    return request.body.contains("\"replyTo\"") ? Endpoint::Reply : Endpoint::Create;
}

Misbehaviour::Answer withClosing(Misbehaviour::Answer answer)
{
    answer.headers << std::pair<QByteArray, QByteArray>{"Connection", "close"};
    return answer;
}

} // namespace

LittleNetwork::LittleNetwork(const Options &options, QObject *parent) : QObject(parent), m_options(options)
{
    listen(0);
}

LittleNetwork::~LittleNetwork() = default;

QDateTime LittleNetwork::now() const
{
    return m_options.clock ? m_options.clock->now() : m_systemClock.now();
}

void LittleNetwork::listen(quint16 port)
{
    Net::HttpListener::Limits limits;
    limits.connections = 512;
    m_listener = std::make_unique<Net::HttpListener>(
        [this](const Net::ServerRequest &request, const Reply &reply) { handle(request, reply); }, limits);
    m_listener->setGate([this](const Net::ServerRequest &request) { return gate(request); });
    if (const auto listening = m_listener->listen(QHostAddress::LocalHost, port); !listening)
        qFatal("The little network can't listen: %s", qPrintable(listening.error().detail));
    m_url = m_listener->url();
}

void LittleNetwork::refuse()
{
    m_listener->stopListening();
    // Connections that were closed from here linger on the port for a while.
    if (!m_reservation.bind(QHostAddress::LocalHost, quint16(m_url.port()), QAbstractSocket::ReuseAddressHint))
        qFatal("The little network can't keep its port: %s", qPrintable(m_reservation.errorString()));
}

void LittleNetwork::fail(Endpoint endpoint, Fault fault, int times)
{
    m_faults[int(endpoint)] += QList<Fault>(times, fault);
}

// The listener, unless somebody listens again.
void LittleNetwork::dropRefused()
{
    if (m_listener && !m_listener->isListening())
        m_listener.reset();
}

void LittleNetwork::refuseAfter(int requests)
{
    m_requestsLeft = requests;
    if (requests == 0) {
        refuse();
        m_listener.reset();
    }
}

void LittleNetwork::recover()
{
    m_requestsLeft = -1;
    m_faults.clear();
    if (m_listener && m_listener->isListening())
        return;
    m_listener.reset();
    m_reservation.close();
    listen(quint16(m_url.port()));
}

Fault LittleNetwork::takeFault(Endpoint endpoint)
{
    QList<Fault> &waiting = m_faults[int(endpoint)];
    if (!waiting.isEmpty())
        return waiting.takeFirst();
    return m_mischief ? m_mischief(endpoint) : Fault::None;
}

// The gate knows no body yet: a reply looks like any other post to it.
int LittleNetwork::gate(const Net::ServerRequest &request)
{
    const Endpoint seen = endpointOf(request);
    for (const Endpoint endpoint : {seen, seen == Endpoint::Create ? Endpoint::Reply : seen}) {
        QList<Fault> &waiting = m_faults[int(endpoint)];
        const bool isOurs = !waiting.isEmpty() && waiting.first() == Fault::Status413Early;
        const bool isRoot = endpoint == Endpoint::Reply && m_posts.isEmpty();
        if (!isOurs || isRoot)
            continue;
        waiting.removeFirst();
        ++m_counts[int(endpoint)];
        Q_EMIT asked(endpoint);
        return 413;
    }
    return 0;
}

void LittleNetwork::handle(const Net::ServerRequest &request, const Reply &reply)
{
    const Endpoint endpoint = endpointOf(request);
    ++m_counts[int(endpoint)];
    Q_EMIT asked(endpoint);
    const Fault fault = takeFault(endpoint);
    if (m_requestsLeft > 0 && --m_requestsLeft == 0) {
        refuse(); // before the answer: a client that has it may be back at once
        connect(
            reply.data(), &QObject::destroyed, this, [this] { dropRefused(); }, Qt::QueuedConnection);
        if (fault == Fault::None) // it is answered, and the client has to come by a new connection
            return Misbehaviour::send(withClosing(act(request)), reply);
    }
    const auto later = [this, request] {
        ++m_lateOnes;
        QTimer::singleShot(m_options.lateAfter, this, [this, request] {
            --m_lateOnes;
            act(request);
        });
    };
    Misbehaviour::go(fault, reply, {[this, request] { return act(request); }, later, m_options.lateAfter, now()});
}

} // namespace Postrider::Testing
