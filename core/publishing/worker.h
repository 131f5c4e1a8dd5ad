// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "net/httpclient.h"
#include "net/reachability.h"
#include "publishing/clockgauge.h"
#include "publishing/sendingtask.h"
#include "publishing/settlement.h"

#include <QObject>

#include <memory>

namespace Postrider {

class InHand;
class LeaseRelief;
class Registry;
class Vault;
class NetworkWatch;
class SleepWatch;
class Turns;
class Upkeep;
class WakeTimer;

// What a publisher is made of. The references outlive it.
struct PublisherParts
{
    QString folder; // the store's
    std::shared_ptr<const Vault> vault;
    const Registry &registry;
    const Clock &clock;
    Net::AddressMap addresses; // called in the publisher's thread
    int inHandAtMost = 64;
    QString loginBus = {}; // D-Bus address where logind tells of sleep; empty: nobody does
    Net::Reachability *reachability =
        nullptr; // lives in the thread of the publisher's maker; none: judged by how calls end
};

// The publisher's heart: takes what is due, gives each to a task, sleeps until the next. Lives in the publisher's
// thread and makes its own connection and network manager there. Never sends when now is before the due time.
class Worker final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Worker)
public:
    explicit Worker(PublisherParts parts);
    ~Worker() override;

    void open(); // in its thread; started() or failed() follows
    void look(); // something may have become due
    void stop(Postrider::SendingId id);
    void heard(Postrider::Net::Reachability::Way way);
    qint64 commits() const; // durable writes so far

Q_SIGNALS:
    void started();
    void failed(const Postrider::Error &error);
    void recovered(); // the store is written again after failed()
    void onlineChanged(bool isOnline);
    void settled(Postrider::SendingId id, Postrider::PostId post, Postrider::Sending::State state);
    void advanced(const Postrider::SendingProgress &progress);
    void accountNeedsPerson(Postrider::IntegrationId id);
    void tended(int moved); // posts were made of series, or moved because their zone has other rules

private:
    Outcome openStore();
    Outcome takeDue();
    void finished(SendingTask *task);
    void lookSoon();
    void sleepUntilNext();
    void storeFailed(const Error &error);
    void endPauses();
    void handOver();
    void tend();
    void wokeUp();
    void networkChanged(bool isOnline);
    void trouble(const Error &error);
    Outcome tryWriting();

    PublisherParts m_parts;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Net::HttpClient> m_http;
    std::unique_ptr<NetworkWatch> m_network;
    std::unique_ptr<Runner> m_runner;
    std::unique_ptr<AccessTokens> m_tokens;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<WakeTimer> m_wake;
    std::unique_ptr<SleepWatch> m_sleep;
    std::unique_ptr<Upkeep> m_upkeep;
    std::unique_ptr<Turns> m_turns;
    std::unique_ptr<InHand> m_inHand;
    std::unique_ptr<LeaseRelief> m_relief;
    ClockGauge m_gauge;
    Net::Reachability::Way m_way = Net::Reachability::Way::Unknown;
    bool m_isLookQueued = false;
    bool m_isTroubled = false; // the store refused a write or did not answer
};

} // namespace Postrider
