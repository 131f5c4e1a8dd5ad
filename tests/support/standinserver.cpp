// SPDX-License-Identifier: GPL-3.0-or-later
#include "standinserver.h"

#include "base/enumword.h"

#include <QJsonDocument>
#include <QJsonObject>
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

StandInWorld::StandInWorld(QStringList endpointWords) : endpoints(std::move(endpointWords)) {}

StandInWorld::~StandInWorld() = default;

StandInServer::StandInServer(std::unique_ptr<StandInWorld> world, const StandInOptions &options)
    : m_options(options), m_world(std::move(world))
{
    m_faults.setMischief(options.mischief);
}

StandInServer::~StandInServer() = default;

void StandInServer::listen()
{
    if (m_listener)
        return;
    m_reservation.reset();
    Net::HttpListener::Limits limits;
    limits.connections = 512;
    limits.bodyBytes = kMaxBody;
    m_listener = std::make_unique<Net::HttpListener>(
        [this](const Net::ServerRequest &request, const Reply &reply) { handle(request, reply); }, limits);
    m_listener->setGate([this](const Net::ServerRequest &request) { return gate(request); });
    const QMutexLocker locker(&m_mutex);
    const quint16 port = m_world->url.isValid() ? quint16(m_world->url.port()) : m_options.port;
    if (const auto listening = m_listener->listen(QHostAddress::LocalHost, port); !listening)
        qFatal("The stand-in can't listen: %s", qPrintable(listening.error().detail));
    m_world->url = m_listener->url();
}

void StandInServer::close()
{
    if (!m_listener)
        return;
    const auto port = quint16(m_listener->url().port());
    m_listener.reset();
    m_reservation = std::make_unique<QTcpSocket>();
    // Connections that were closed from here linger on the port for a while.
    if (!m_reservation->bind(QHostAddress::LocalHost, port, QAbstractSocket::ReuseAddressHint))
        qFatal("The stand-in can't keep its port: %s", qPrintable(m_reservation->errorString()));
}

void StandInServer::fail(int endpoint, Fault fault, int times)
{
    const QMutexLocker locker(&m_mutex);
    m_faults.add(endpoint, fault, times);
}

void StandInServer::forgetFaults()
{
    const QMutexLocker locker(&m_mutex);
    m_faults.clear();
}

int StandInServer::requestCount(int endpoint) const
{
    const QMutexLocker locker(&m_mutex);
    return m_faults.count(endpoint);
}

Fault StandInServer::takeFault(const Net::ServerRequest &request)
{
    const QMutexLocker locker(&m_mutex);
    return m_faults.take(m_world->endpointOf(request));
}

int StandInServer::gate(const Net::ServerRequest &request)
{
    const QMutexLocker locker(&m_mutex);
    const int endpoint = m_world->endpointOf(request);
    if (m_faults.next(endpoint) != Fault::Status413Early)
        return 0;
    m_faults.take(endpoint);
    return 413;
}

void StandInServer::handle(const Net::ServerRequest &request, const Reply &reply)
{
    if (request.path().startsWith("/_standin/")) {
        Misbehaviour::send(control(request), reply);
        return;
    }
    const Fault fault = takeFault(request);
    if (fault != Fault::None) {
        Misbehaviour::go(fault, reply,
                         {[this, request] { return act(request); }, [this, request] { actLater(request); },
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

Misbehaviour::Answer StandInServer::act(const Net::ServerRequest &request)
{
    const QMutexLocker locker(&m_mutex);
    return m_world->answer(request);
}

void StandInServer::actLater(const Net::ServerRequest &request)
{
    ++m_lateOnes;
    QTimer::singleShot(m_options.lateAfter, this, [this, request] {
        act(request);
        --m_lateOnes;
    });
}

// For tests in other processes: GET /_standin/accepted, /_standin/complaints, /_standin/counts; POST /_standin/fault
// {"endpoint": "CREATE_STATUS", "fault": "RESET_AFTER_ACCEPTING", "times": 1}.
Misbehaviour::Answer StandInServer::control(const Net::ServerRequest &request)
{
    const QMutexLocker locker(&m_mutex);
    if (request.path() == "/_standin/complaints")
        return json(QJsonDocument(QJsonArray::fromStringList(m_world->complaints)));
    if (request.path() == "/_standin/accepted")
        return json(QJsonDocument(m_world->accepted()));
    if (request.path() == "/_standin/counts") {
        QJsonObject counts;
        for (int i = 0; i < m_world->endpoints.size(); ++i)
            counts[m_world->endpoints.at(i)] = m_faults.count(i);
        return json(QJsonDocument(counts));
    }
    const QJsonObject wish = QJsonDocument::fromJson(request.body).object();
    const auto endpoint = m_world->endpoints.indexOf(wish["endpoint"_L1].toString().toUpper());
    const auto fault = enumFromWord<Fault>(wish["fault"_L1].toString());
    if (endpoint < 0 || !fault)
        return json(QJsonDocument(QJsonObject{{"error"_L1, u"no such endpoint or fault"_s}}), 400);
    m_faults.add(int(endpoint), *fault, wish["times"_L1].toInt(1));
    return json(QJsonDocument(QJsonObject()));
}

} // namespace Postrider::Testing
