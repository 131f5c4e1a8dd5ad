// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "net/httpclient.h"
#include "publishing/sendingtask.h"
#include "publishing/settlement.h"

#include <QHash>
#include <QObject>

#include <memory>

class QTimer;

namespace Postrider {

class Registry;
class Vault;
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
};

// The publisher's heart: takes what is due, gives each to a task, sleeps until the next. Lives in the publisher's thread and
// makes its own connection and network manager there. Never sends when now is before the due time.
class Worker final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Worker)
public:
    explicit Worker(PublisherParts parts);
    ~Worker() override;

    void open();            // in its thread; started() or failed() follows
    void look();            // something may have become due
    qint64 commits() const; // durable writes so far

Q_SIGNALS:
    void started();
    void failed(const Postrider::Error &error);
    void settled(Postrider::SendingId id, Postrider::PostId post, Postrider::Sending::State state);
    void accountNeedsPerson(Postrider::IntegrationId id);

private:
    Outcome openStore();
    void freeDeadLeases();
    void take(const DueSending &due);
    void finished(SendingTask *task);
    void lookSoon();
    void sleepUntilNext();
    void storeFailed(const Error &error);
    bool isPaused() const;

    PublisherParts m_parts;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Net::HttpClient> m_http;
    std::unique_ptr<Runner> m_runner;
    std::unique_ptr<AccessTokens> m_tokens;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<WakeTimer> m_wake;
    QTimer *m_renewal = nullptr; // runs only while something is in hand
    QHash<SendingId, SendingTask *> m_inHand;
    bool m_isLookQueued = false;
};

} // namespace Postrider
