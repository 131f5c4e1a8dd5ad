// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/worker.h"

#include "base/logging.h"
#include "exchange/accesstokens.h"
#include "publishing/delivering.h"
#include "publishing/journal.h"
#include "publishing/leaseowner.h"
#include "publishing/reconciling.h"
#include "publishing/waketimer.h"
#include "secrets/vault.h"
#include "storage/database.h"
#include "storage/settingrepository.h"

#include <QSet>
#include <QTimer>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kRenewEvery = 20s;     // a third of a lease
constexpr auto kAfterStoreError = 5s; // a full disk or a locked store is looked at again

RetryRules rulesOf(Database &database)
{
    RetryRules rules;
    // A store may settle faster than the networks need: tests, and the practice network.
    const auto settling = SettingRepository(database).value(u"publishing.settlingMs"_s);
    if (settling && settling->isDouble()) {
        rules.settlingTime = std::chrono::milliseconds(settling->toInteger());
        rules.isSettlingOwn = true;
    }
    return rules;
}

} // namespace

Worker::Worker(PublisherParts parts) : m_parts(std::move(parts)) {}

Worker::~Worker()
{
    // What was answered is written; what is under way stays open in the store, free for the next publisher to reconcile.
    // A commit's follower may begin a request; nothing of it leaves, since this thread's events are over.
    if (m_journal)
        m_journal->close();
    qDeleteAll(m_inHand);
    m_runner.reset();
    if (m_bench) {
        const Outcome freed = SendingRepository(*m_database).expireLeases(m_bench->leaseOwner, m_parts.clock.now());
        if (!freed)
            qCWarning(lcPublishing, "Leases could not be given back; they run out by themselves");
    }
    m_http.reset();
}

void Worker::open()
{
    if (m_bench)
        return look();
    if (const Outcome outcome = openStore(); !outcome) {
        qCWarning(lcPublishing, "The store can't be opened: %s", qPrintable(outcome.error().detail));
        Q_EMIT failed(outcome.error());
        QTimer::singleShot(kAfterStoreError, this, &Worker::open);
        return;
    }
    m_http = std::make_unique<Net::HttpClient>(m_parts.addresses);
    m_runner = std::make_unique<Runner>(*m_http, m_parts.clock);
    m_journal = std::make_unique<Journal>(*m_database);
    const QString owner = newLeaseOwner();
    m_tokens = std::make_unique<AccessTokens>(*m_database, *m_parts.vault, m_parts.registry, *m_runner, m_parts.clock,
                                              owner);
    m_bench = std::make_unique<Workbench>(Workbench{*m_database, *m_parts.vault, m_parts.registry, *m_runner, *m_tokens,
                                                    *m_journal, m_parts.clock, owner, rulesOf(*m_database)});
    m_wake = std::make_unique<WakeTimer>(m_parts.clock);
    connect(m_wake.get(), &WakeTimer::rang, this, &Worker::look);
    connect(m_wake.get(), &WakeTimer::clockWasSet, this, &Worker::look);
    m_renewal = new QTimer(this);
    m_renewal->setInterval(kRenewEvery);
    connect(m_renewal, &QTimer::timeout, this, [this] {
        for (SendingTask *task : std::as_const(m_inHand))
            task->renewLease();
    });
    freeDeadLeases();
    Q_EMIT started();
    look();
}

Outcome Worker::openStore()
{
    auto database = Database::open(m_parts.folder);
    if (!database)
        return fail(database.error());
    m_database = std::move(*database);
    return {};
}

// Nobody needs to wait for the leases of publishers that were killed on this machine.
void Worker::freeDeadLeases()
{
    SendingRepository repository(*m_database);
    const auto owners = repository.leaseOwners();
    if (!owners)
        return storeFailed(owners.error());
    for (const QString &owner : *owners) {
        if (!isGone(owner))
            continue;
        if (const Outcome outcome = repository.expireLeases(owner, m_parts.clock.now()); !outcome)
            return storeFailed(outcome.error());
    }
}

void Worker::look()
{
    m_isLookQueued = false;
    if (!m_bench) // nudged before the store could be opened
        return;
    const int room = m_parts.inHandAtMost - int(m_inHand.size());
    if (room > 0) {
        const auto due = SendingRepository(*m_database).due(m_parts.clock.now(), isPaused(), m_parts.inHandAtMost);
        if (!due)
            return storeFailed(due.error());
        QSet<IntegrationId> busy;
        for (const SendingTask *task : std::as_const(m_inHand))
            busy.insert(task->integrationId());
        for (const DueSending &next : *due) {
            if (m_inHand.size() < m_parts.inHandAtMost && !busy.contains(next.integrationId))
                take(next);
        }
    }
    sleepUntilNext();
}

qint64 Worker::commits() const
{
    return m_journal ? m_journal->commits() : 0;
}

void Worker::take(const DueSending &due)
{
    SendingTask *task = nullptr;
    if (due.sending.state == Sending::State::Waiting)
        task = new Delivering(*m_bench, due, this);
    else
        task = new Reconciling(*m_bench, due, this);
    connect(task, &SendingTask::finished, this, &Worker::finished);
    connect(task, &SendingTask::settled, this, &Worker::settled);
    connect(task, &SendingTask::accountNeedsPerson, this, &Worker::accountNeedsPerson);
    m_inHand.insert(due.sending.id, task);
    if (!m_renewal->isActive())
        m_renewal->start();
    task->start();
}

void Worker::finished(SendingTask *task)
{
    m_inHand.remove(task->sendingId());
    task->deleteLater();
    if (m_inHand.isEmpty())
        m_renewal->stop();
    // On a full disk the same sending would come up at once, and again.
    if (task->storeError())
        storeFailed(*task->storeError());
    else
        lookSoon();
}

void Worker::lookSoon()
{
    if (std::exchange(m_isLookQueued, true))
        return;
    QMetaObject::invokeMethod(this, &Worker::look, Qt::QueuedConnection);
}

void Worker::sleepUntilNext()
{
    const auto next = SendingRepository(*m_database).nextWake(m_parts.clock.now(), isPaused());
    if (!next)
        return storeFailed(next.error());
    m_wake->setMoment(*next);
}

void Worker::storeFailed(const Error &error)
{
    qCWarning(lcPublishing, "The store did not answer: %s", qPrintable(error.detail));
    Q_EMIT failed(error);
    m_wake->setMoment(m_parts.clock.now().addSecs(kAfterStoreError.count()));
}

bool Worker::isPaused() const
{
    const auto paused = SettingRepository(*m_database).value(u"publishing.paused"_s);
    return paused && paused->toBool();
}

} // namespace Postrider
