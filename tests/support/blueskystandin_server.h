// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blueskystandin_world.h"

#include <QMutex>

#include <memory>

namespace Postrider::Testing {

// The stand-in's socket and its misbehaviour, around the world that answers. Lives in the stand-in's thread; what the facade
// calls directly is guarded.
class BlueskyServer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BlueskyServer)
public:
    using Endpoint = BlueskyStandIn::Endpoint;
    using Fault = BlueskyStandIn::Fault;

    explicit BlueskyServer(const BlueskyStandIn::Options &options);
    ~BlueskyServer() override;

    void listen(); // in its thread
    QUrl url() const;
    void fail(Endpoint endpoint, Fault fault, int times);
    void endSessions();
    QJsonArray accepted() const;
    QStringList complaints() const;
    int requestCount(Endpoint endpoint) const;

private:
    using Reply = QPointer<Net::ServerReply>;

    int gate(const Net::ServerRequest &request);
    void handle(const Net::ServerRequest &request, const Reply &reply);
    Fault takeFault(Endpoint endpoint);
    Misbehaviour::Answer act(const Net::ServerRequest &request);
    Misbehaviour::Answer control(const Net::ServerRequest &request);

    const BlueskyStandIn::Options m_options;
    std::unique_ptr<Net::HttpListener> m_listener;
    mutable QMutex m_mutex; // for all below
    BlueskyWorld m_world;
    QHash<int, QList<Fault>> m_faults;
    QHash<int, int> m_counts;
};

} // namespace Postrider::Testing
