// SPDX-License-Identifier: GPL-3.0-or-later
#include "twitterstandin_server.h"

#include "base/enumword.h"

#include <QJsonDocument>
#include <QTimer>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMaxBody = 256 * 1024 * 1024;

Misbehaviour::Answer json(const QJsonDocument &document, int status = 200)
{
    return {status, document.toJson(QJsonDocument::Compact)};
}

} // namespace

TwitterServer::TwitterServer(const TwitterStandIn::Options &options) : m_options(options), m_world(options) {}

TwitterServer::~TwitterServer() = default;

void TwitterServer::listen()
{
    Net::HttpListener::Limits limits;
    limits.connections = 512;
    limits.bodyBytes = kMaxBody;
    m_listener = std::make_unique<Net::HttpListener>(
        [this](const Net::ServerRequest &request, const Reply &reply) { handle(request, reply); }, limits);
    m_listener->setGate([this](const Net::ServerRequest &request) { return gate(request); });
    if (const auto listening = m_listener->listen(QHostAddress::LocalHost, m_options.port); !listening)
        qFatal("The stand-in can't listen: %s", qPrintable(listening.error().detail));
    const QMutexLocker locker(&m_mutex);
    m_world.url = m_listener->url();
}

QUrl TwitterServer::url() const
{
    const QMutexLocker locker(&m_mutex);
    return m_world.url;
}

void TwitterServer::fail(Endpoint endpoint, Fault fault, int times)
{
    const QMutexLocker locker(&m_mutex);
    m_faults[int(endpoint)] += QList<Fault>(times, fault);
}

void TwitterServer::endGrants()
{
    const QMutexLocker locker(&m_mutex);
    m_world.endGrants();
}

QJsonArray TwitterServer::accepted() const
{
    const QMutexLocker locker(&m_mutex);
    return m_world.accepted();
}

QStringList TwitterServer::complaints() const
{
    const QMutexLocker locker(&m_mutex);
    return m_world.complaints;
}

int TwitterServer::requestCount(Endpoint endpoint) const
{
    const QMutexLocker locker(&m_mutex);
    return m_counts.value(int(endpoint));
}

TwitterServer::Fault TwitterServer::takeFault(Endpoint endpoint)
{
    const QMutexLocker locker(&m_mutex);
    ++m_counts[int(endpoint)];
    QList<Fault> &waiting = m_faults[int(endpoint)];
    return waiting.isEmpty() ? Fault::None : waiting.takeFirst();
}

int TwitterServer::gate(const Net::ServerRequest &request)
{
    const Endpoint endpoint = TwitterWorld::endpointOf(request);
    {
        const QMutexLocker locker(&m_mutex);
        if (m_faults.value(int(endpoint)).value(0, Fault::None) != Fault::Status413Early)
            return 0;
    }
    takeFault(endpoint);
    return 413;
}

Misbehaviour::Answer TwitterServer::act(const Net::ServerRequest &request)
{
    const QMutexLocker locker(&m_mutex);
    return m_world.answer(request);
}

void TwitterServer::handle(const Net::ServerRequest &request, const Reply &reply)
{
    if (request.path().startsWith("/_standin/")) {
        Misbehaviour::send(control(request), reply);
        return;
    }
    const Fault fault = takeFault(TwitterWorld::endpointOf(request));
    if (fault != Fault::None) {
        Misbehaviour::go(
            fault, reply,
            {[this, request] { return act(request); },
             [this, request] { QTimer::singleShot(m_options.lateAfter, this, [this, request] { act(request); }); },
             m_options.lateAfter, QDateTime::currentDateTimeUtc()});
        return;
    }
    const auto answer = act(request);
    if (m_options.delay.count() == 0)
        Misbehaviour::send(answer, reply);
    else
        QTimer::singleShot(m_options.delay, Qt::PreciseTimer, this,
                           [answer, reply] { Misbehaviour::send(answer, reply); });
}

// For tests in other processes: GET /_standin/accepted, /_standin/complaints; POST /_standin/fault
// {"endpoint": "CREATE_POST", "fault": "RESET_AFTER_ACCEPTING", "times": 1}.
Misbehaviour::Answer TwitterServer::control(const Net::ServerRequest &request)
{
    if (request.path() == "/_standin/complaints")
        return json(QJsonDocument(QJsonArray::fromStringList(complaints())));
    if (request.path() == "/_standin/accepted")
        return json(QJsonDocument(accepted()));
    const QJsonObject wish = QJsonDocument::fromJson(request.body).object();
    const auto endpoint = enumFromWord<Endpoint>(wish["endpoint"_L1].toString());
    const auto fault = enumFromWord<Fault>(wish["fault"_L1].toString());
    if (!endpoint || !fault)
        return json(QJsonDocument(QJsonObject{{"error"_L1, u"no such endpoint or fault"_s}}), 400);
    fail(*endpoint, *fault, wish["times"_L1].toInt(1));
    return json(QJsonDocument(QJsonObject()));
}

} // namespace Postrider::Testing
