// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "exchange/runner.h"
#include "publishing/settlement.h"
#include "storage/sendingrepository.h"

#include <QObject>
#include <QString>

namespace Postrider {

class AccessTokens;
class Database;
class Journal;
class Registry;
class Vault;

// What every piece of the publisher's work stands on. Owned by the worker, lives in its thread.
struct Workbench
{
    Database &database;
    const Vault &vault;
    const Registry &registry;
    Runner &runner;
    AccessTokens &tokens;
    Journal &journal;
    const Clock &clock;
    QString leaseOwner;
    RetryRules rules;
};

// One sending in hand: its claim, its journal, its lease. What is done with it is the business of the two kinds of it.
// Made and owned by the worker; says finished() once, when its last write is durable.
class SendingTask : public QObject, protected RunObserver
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SendingTask)
public:
    SendingTask(Workbench &bench, const DueSending &due, QObject *parent);
    ~SendingTask() override;

    virtual void start() = 0;
    // Pushes the lease ahead; the worker calls it now and then.
    void renewLease();
    SendingId sendingId() const { return m_due.sending.id; }
    IntegrationId integrationId() const { return m_due.integrationId; }
    // What kept a finished one from writing how it stands: it comes up again unchanged.
    const std::optional<Error> &storeError() const { return m_storeError; }

Q_SIGNALS:
    void finished(Postrider::SendingTask *task);
    void settled(Postrider::SendingId id, Postrider::PostId post, Postrider::Sending::State state);
    void accountNeedsPerson(Postrider::IntegrationId id);

protected:
    // RunObserver: the irrevocable request's attempt is committed, with the claim if there is none yet.
    QFuture<Outcome> opening(const StepStart &start, const Context &context) override;
    void ended(const StepEnd &end, const Context &context) override;
    void budgetSeen(const Platform::Budget &budget) override;

    // Takes the row before the first request. LeaseLost when somebody else was quicker.
    QFuture<Outcome> claim();
    // The recipe's memory, opened; empty where there is none or it can't be opened any more.
    QJsonObject memory() const;

    using Change = std::function<void(Sending &)>;
    // Writes an event with its consequences for the parts that follow, the account and the post, then finishes.
    void settle(SendingEvent event, const Change &change, const std::optional<Error> &error = {});
    // Without a write: the row is somebody else's now, or the store says no.
    void leave(const Error &error);

    Workbench &bench() const { return m_bench; }
    const Sending &sending() const { return m_due.sending; }
    bool isKnownSent() const { return m_due.sending.sentAt.isValid(); }

private:
    Sealed sealedMemory() const;
    Outcome ensureClaimed(Database &database);
    Outcome writeOpening(Database &database, const StepStart &start, const Attempt &attempt);
    Outcome writeSettlement(Database &database, SendingEvent event, Sending change, const std::optional<Error> &error,
                            Sending::State *reached);
    Outcome finishAttempts(Database &database, const std::optional<Error> &error);

    Workbench &m_bench;
    DueSending m_due;
    Lease m_lease;
    bool m_isClaimed = false;
    AttemptId m_openAttempt;
    int m_lastStatus = 0;
    QJsonObject m_memory; // as last reported by the runner
    QString m_savedStep;
    std::optional<Error> m_lastError; // of the last step
    std::optional<Error> m_storeError;
};

} // namespace Postrider
