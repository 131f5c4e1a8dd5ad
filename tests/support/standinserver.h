// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultqueue.h"

#include <QJsonArray>
#include <QMutex>
#include <QTcpSocket>
#include <QUrl>

#include <atomic>
#include <memory>

namespace Postrider::Testing {

// What a stand-in keeps and what it answers. Knows nothing of sockets, threads and faults.
class StandInWorld
{
public:
    // The words of its enum of endpoints, in order; the last is for what it does not know.
    explicit StandInWorld(QStringList endpoints);
    virtual ~StandInWorld();
    Q_DISABLE_COPY_MOVE(StandInWorld)

    virtual int endpointOf(const Net::ServerRequest &request) const = 0;
    virtual Misbehaviour::Answer answer(const Net::ServerRequest &request) = 0;
    virtual QJsonArray accepted() const = 0; // each post that exists, in the order they came

    const QStringList endpoints;
    QStringList complaints;
    QUrl url; // of its server
};

// What any stand-in can be told.
struct StandInOptions
{
    quint16 port = 0;                   // any
    std::chrono::milliseconds delay{0}; // before every answer
    std::chrono::milliseconds lateAfter{300};
    // Asked, in the stand-in's thread, for every request that no fail() waits for.
    FaultQueue::Mischief mischief = {};
};

// A stand-in's socket and its misbehaviour, around the world that answers. Lives in the stand-in's thread; what is
// not marked so may be called from any.
class StandInServer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StandInServer)
public:
    StandInServer(std::unique_ptr<StandInWorld> world, const StandInOptions &options);
    ~StandInServer() override;

    void listen(); // in its thread; on the same port again
    void close();  // in its thread; nobody else gets the port

    void fail(int endpoint, Fault fault, int times);
    void forgetFaults();
    int requestCount(int endpoint) const;
    // Nothing waits to be accepted late.
    bool isQuiet() const { return m_lateOnes == 0; }

    // The world, while nobody else touches it.
    template<typename Act>
    auto withWorld(Act act) const
    {
        const QMutexLocker locker(&m_mutex);
        return act(*m_world);
    }

private:
    using Reply = Misbehaviour::Reply;
    using Answer = Misbehaviour::Answer;

    int gate(const Net::ServerRequest &request);
    void handle(const Net::ServerRequest &request, const Reply &reply);
    Fault takeFault(const Net::ServerRequest &request);
    Answer act(const Net::ServerRequest &request);
    void actLater(const Net::ServerRequest &request);
    Answer control(const Net::ServerRequest &request);

    const StandInOptions m_options;
    std::unique_ptr<Net::HttpListener> m_listener;
    std::unique_ptr<QTcpSocket> m_reservation; // keeps the port while nobody listens
    mutable QMutex m_mutex;                    // for the next two
    const std::unique_ptr<StandInWorld> m_world;
    FaultQueue m_faults;
    std::atomic<int> m_lateOnes{0};
};

} // namespace Postrider::Testing
