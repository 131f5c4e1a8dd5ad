// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "twitterstandin_world.h"

#include <QMutex>

#include <memory>

namespace Postrider::Testing {

// The stand-in's socket and its misbehaviour, around the world that answers. Lives in the stand-in's thread; what the facade
// calls directly is guarded.
class TwitterServer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TwitterServer)
public:
    using Endpoint = TwitterStandIn::Endpoint;
    using Fault = TwitterStandIn::Fault;

    explicit TwitterServer(const TwitterStandIn::Options &options);
    ~TwitterServer() override;

    void listen(); // in its thread
    QUrl url() const;
    void fail(Endpoint endpoint, Fault fault, int times);
    void endGrants();
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

    const TwitterStandIn::Options m_options;
    std::unique_ptr<Net::HttpListener> m_listener;
    mutable QMutex m_mutex; // for all below
    TwitterWorld m_world;
    QHash<int, QList<Fault>> m_faults;
    QHash<int, int> m_counts;
};

} // namespace Postrider::Testing
