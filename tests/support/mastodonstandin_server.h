// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mastodonstandin_world.h"

#include <QMutex>

#include <memory>

namespace Postrider::Testing {

// The stand-in's sockets and its misbehaviour, around the world that answers. Lives in the stand-in's thread; what the
// facade calls directly is guarded.
class StandInServer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StandInServer)
public:
    using Endpoint = MastodonStandIn::Endpoint;
    using Fault = MastodonStandIn::Fault;

    explicit StandInServer(const MastodonStandIn::Options &options);
    ~StandInServer() override;

    void listen(); // in its thread; on the same port again
    void close();

    QUrl url() const;
    const MastodonStandIn::Options &options() const { return m_options; }
    void fail(Endpoint endpoint, Fault fault, int times);
    void forgetFaults();
    void revoke(const QByteArray &token);
    QList<MastodonStandIn::Accepted> accepted() const;
    QStringList complaints() const;
    int requestCount(Endpoint endpoint) const;

private:
    using Reply = QPointer<Net::ServerReply>;

    int gate(const Net::ServerRequest &request);
    void handle(const Net::ServerRequest &request, const Reply &reply);
    Fault takeFault(Endpoint endpoint);
    Fault nextFault(Endpoint endpoint) const;
    StandInAnswer act(const Net::ServerRequest &request);
    StandInAnswer control(const Net::ServerRequest &request);
    void misbehave(Fault fault, const Net::ServerRequest &request, const Reply &reply);
    void actLater(const Net::ServerRequest &request);

    const MastodonStandIn::Options m_options;
    std::unique_ptr<Net::HttpListener> m_listener;
    mutable QMutex m_mutex; // for all below
    StandInWorld m_world;
    QUrl m_url;
    QHash<int, QList<Fault>> m_faults;
    QHash<int, int> m_counts;
};

} // namespace Postrider::Testing
