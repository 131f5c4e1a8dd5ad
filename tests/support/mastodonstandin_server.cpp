// SPDX-License-Identifier: GPL-3.0-or-later
#include "mastodonstandin_server.h"

#include "base/enumword.h"

#include <QJsonDocument>
#include <QTimer>

namespace Postrider::Testing {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kMaxBody = 256 * 1024 * 1024;
constexpr int kFaultTimes = 1'000'000; // a request's "for ever"

QString pathOf(const Net::ServerRequest &request)
{
    return QUrl::fromEncoded(request.target).path();
}

StandInServer::Endpoint endpointOf(const Net::ServerRequest &request)
{
    QString id;
    const auto *route = StandInWorld::findRoute(request.method, pathOf(request), &id);
    return route ? route->endpoint : StandInServer::Endpoint::Unknown;
}

Misbehaviour::Answer wire(const StandInAnswer &answer)
{
    const QByteArray type = answer.page.isEmpty() ? "application/json; charset=utf-8" : "text/html; charset=utf-8";
    return {answer.status, answer.bytes(), type, answer.headers};
}

} // namespace

StandInServer::StandInServer(const MastodonStandIn::Options &options) : m_options(options), m_world(options) {}

StandInServer::~StandInServer() = default;

void StandInServer::listen()
{
    if (m_listener)
        return;
    Net::HttpListener::Limits limits;
    limits.connections = 512;
    limits.bodyBytes = kMaxBody;
    m_listener = std::make_unique<Net::HttpListener>(
        [this](const Net::ServerRequest &request, const Reply &reply) { handle(request, reply); }, limits);
    m_listener->setGate([this](const Net::ServerRequest &request) { return gate(request); });
    const quint16 port = m_url.isValid() ? quint16(m_url.port()) : m_options.port;
    if (const auto listening = m_listener->listen(QHostAddress::LocalHost, port); !listening)
        qFatal("The stand-in can't listen: %s", qPrintable(listening.error().detail));
    const QMutexLocker locker(&m_mutex);
    m_url = m_listener->url();
}

void StandInServer::close()
{
    m_listener.reset();
}

QUrl StandInServer::url() const
{
    const QMutexLocker locker(&m_mutex);
    return m_url;
}

void StandInServer::fail(Endpoint endpoint, Fault fault, int times)
{
    const QMutexLocker locker(&m_mutex);
    if (fault != Fault::Refuse)
        m_faults[int(endpoint)] += QList<Fault>(qMin(times, kFaultTimes), fault);
}

void StandInServer::forgetFaults()
{
    const QMutexLocker locker(&m_mutex);
    m_faults.clear();
}

void StandInServer::revoke(const QByteArray &token)
{
    const QMutexLocker locker(&m_mutex);
    m_world.revoked.insert(token);
}

QList<MastodonStandIn::Accepted> StandInServer::accepted() const
{
    const QMutexLocker locker(&m_mutex);
    return m_world.accepted();
}

QStringList StandInServer::complaints() const
{
    const QMutexLocker locker(&m_mutex);
    return m_world.complaints;
}

int StandInServer::requestCount(Endpoint endpoint) const
{
    const QMutexLocker locker(&m_mutex);
    return m_counts.value(int(endpoint));
}

StandInServer::Fault StandInServer::nextFault(Endpoint endpoint) const
{
    const QMutexLocker locker(&m_mutex);
    return m_faults.value(int(endpoint)).value(0, Fault::None);
}

StandInServer::Fault StandInServer::takeFault(Endpoint endpoint)
{
    const QMutexLocker locker(&m_mutex);
    ++m_counts[int(endpoint)];
    QList<Fault> &waiting = m_faults[int(endpoint)];
    if (!waiting.isEmpty())
        return waiting.takeFirst();
    return m_options.mischief ? m_options.mischief(endpoint) : Fault::None;
}

int StandInServer::gate(const Net::ServerRequest &request)
{
    const Endpoint endpoint = endpointOf(request);
    if (nextFault(endpoint) != Fault::Status413Early)
        return 0;
    takeFault(endpoint);
    return 413;
}

void StandInServer::handle(const Net::ServerRequest &request, const Reply &reply)
{
    if (pathOf(request).startsWith("/_standin/"_L1)) {
        Misbehaviour::send(wire(control(request)), reply);
        return;
    }
    const Fault fault = takeFault(endpointOf(request));
    if (fault != Fault::None) {
        misbehave(fault, request, reply);
        return;
    }
    const auto answer = wire(act(request));
    if (m_options.delay == 0ms)
        Misbehaviour::send(answer, reply);
    else
        QTimer::singleShot(m_options.delay, Qt::PreciseTimer, this,
                           [answer, reply] { Misbehaviour::send(answer, reply); });
}

StandInAnswer StandInServer::act(const Net::ServerRequest &request)
{
    const QMutexLocker locker(&m_mutex);
    StandInCall call{request, QUrlQuery(request.url()), {}, {}};
    const auto *route = StandInWorld::findRoute(request.method, pathOf(request), &call.pathId);
    if (!route) {
        const QByteArray asked = request.method + ' ' + request.target;
        return m_world.complain(404, u"no such endpoint: "_s + QString::fromUtf8(asked));
    }
    return m_world.answer(*route, call);
}

// For tests in other processes: GET /_standin/accepted, /_standin/complaints; POST /_standin/fault
// {"endpoint": "CREATE_STATUS", "fault": "RESET_AFTER_ACCEPTING", "times": 1}.
StandInAnswer StandInServer::control(const Net::ServerRequest &request)
{
    const QString path = pathOf(request);
    if (path == "/_standin/fault"_L1) {
        const QJsonObject wish = QJsonDocument::fromJson(request.body).object();
        const auto endpoint = enumFromWord<Endpoint>(wish["endpoint"_L1].toString());
        const auto fault = enumFromWord<Fault>(wish["fault"_L1].toString());
        if (!endpoint || !fault)
            return {400, QJsonObject{{"error"_L1, u"no such endpoint or fault"_s}}, {}, {}};
        fail(*endpoint, *fault, wish["times"_L1].toInt(1));
        return {200, QJsonObject(), {}, {}};
    }
    const QMutexLocker locker(&m_mutex);
    if (path == "/_standin/complaints"_L1)
        return {200, QJsonArray::fromStringList(m_world.complaints), {}, {}};
    return m_world.acceptedList({});
}

void StandInServer::misbehave(Fault fault, const Net::ServerRequest &request, const Reply &reply)
{
    Misbehaviour::go(fault, reply,
                     {[this, request] { return wire(act(request)); }, [this, request] { actLater(request); },
                      m_options.lateAfter, QDateTime::currentDateTimeUtc()});
}

void StandInServer::actLater(const Net::ServerRequest &request)
{
    QTimer::singleShot(m_options.lateAfter, this, [this, request] { act(request); });
}

} // namespace Postrider::Testing
