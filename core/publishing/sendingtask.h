// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/sendingprogress.h"
#include "exchange/runner.h"
#include "publishing/claim.h"
#include "publishing/settlement.h"

#include <QElapsedTimer>
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

// A store that is busy, full or read-only now, and may take it later.
bool isStoreTrouble(Error::Kind kind);

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
    // A person's wish to send nothing. Too late once an irrevocable request was opened: then it goes on.
    virtual void stop() {}
    // Pushes the lease ahead; the worker calls it now and then.
    void renewLease();
    SendingId sendingId() const { return sending().id; }
    IntegrationId integrationId() const { return due().integrationId; }
    // What kept a finished one from writing how it stands: it comes up again unchanged.
    const std::optional<Error> &storeError() const { return m_storeError; }
    // A finished one that could not be tried, because there is no network.
    bool waitsForNetwork() const { return m_waitsForNetwork; }

Q_SIGNALS:
    // The store refuses to take down how it ended; it is tried again by itself.
    void storeRefused(const Postrider::Error &error);
    // Its irrevocable request leaves now.
    void opened(Postrider::SendingId id, Postrider::IntegrationId account);
    // It is out, and being written down: the account's next may be got ready, and go with the same commit.
    void isOut(Postrider::SendingTask *task);
    void finished(Postrider::SendingTask *task);
    void settled(Postrider::SendingId id, Postrider::PostId post, Postrider::Sending::State state);
    // At most twice a second.
    void advanced(const Postrider::SendingProgress &progress);
    void accountNeedsPerson(Postrider::IntegrationId id);

protected:
    // RunObserver: the irrevocable request's attempt is committed, with the claim if there is none yet.
    QFuture<Outcome> opening(const StepStart &start, const Context &context) override;
    void ended(const StepEnd &end, const Context &context) override;
    void budgetSeen(const Platform::Budget &budget) override;
    void progressed(qint64 sent, qint64 total) override;

    // The one write that takes the row in hand, and the one that opens an irrevocable request; each kind of task may
    // make its own only. They hold values: the journal's thread runs them.
    virtual Claim::Step taking() const = 0;
    virtual Claim::Step openingWith(const Sealed &memory) const = 0;

    // Takes the row before the first request. LeaseLost when somebody else was quicker.
    QFuture<Outcome> claim();
    // The recipe's memory as it is by now, opened; empty where there is none or it can't be opened any more.
    QJsonObject memory() const;

    // Instead of what a recipe remembered; written with the next event.
    void remember(const QJsonObject &memory) { m_memory = memory; }

    using Change = std::function<void(Sending &)>;
    // Writes an event with its consequences for the parts that follow, the account and the post, then
    // finishes. While the store refuses, what is known is kept and written again. proof: how it is known that
    // nothing is out; a refusal is known here.
    void settle(SendingEvent event, const Change &change, const std::optional<Error> &error = {},
                const std::optional<NotOut> &proof = {});
    // Without a write: the row is somebody else's now, or the store says no.
    void leave(const Error &error);
    // There is no network: it stays as it was, by that event where it was taken, and no try counts.
    void waitForNetwork(SendingEvent back);
    // Says advanced(), unless it was said just now.
    void tell(SendingProgress::Step step, qint64 done, qint64 total);
    // Kept with the publication that settle() writes.
    void setNotes(const QList<SendingNote> &notes) { m_notes = notes; }
    // What a look told, by domain/finding.h; written with what settle() writes.
    void setFinding(QLatin1String finding) { m_finding = finding; }

    Workbench &bench() const { return m_bench; }
    const DueSending &due() const { return m_claim.due(); }
    const Sending &sending() const { return due().sending; }
    bool isClaimed() const { return m_claim.isTaken(); }
    // A request was opened by this task, and nobody knows that it made nothing.
    bool mayBeOut() const { return hasOpened() && !m_claim.attempts().refusal(); }
    bool hasOpened() const { return m_claim.attempts().hasOpened(); }
    // Whether that post of the account settled another sending.
    Result<bool> isAnothers(const QString &platformPostId) const;

private:
    Sealed sealedMemory() const;
    void write(const Claim::Ending &ending);
    void wasWritten(const Claim::Ending &ending, const Outcome &outcome, Sending::State reached);

    Workbench &m_bench;
    Claim m_claim;
    QJsonObject m_memory; // as last reported by the runner
    QString m_savedStep;
    std::optional<Error> m_storeError;
    bool m_waitsForNetwork = false;
    bool m_isBudgetSpent = false;
    QElapsedTimer m_sinceProgress; // was told
    QList<SendingNote> m_notes;
    QLatin1String m_finding;
};

} // namespace Postrider
