// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/worker.h"

#include "base/logging.h"
#include "exchange/accesstokens.h"
#include "publishing/delivering.h"
#include "publishing/handedoverlook.h"
#include "publishing/handover.h"
#include "publishing/journal.h"
#include "publishing/leaseowner.h"
#include "publishing/leaserelief.h"
#include "publishing/misses.h"
#include "publishing/networkwatch.h"
#include "publishing/reconciling.h"
#include "publishing/sleepwatch.h"
#include "publishing/upkeep.h"
#include "publishing/waketimer.h"
#include "secrets/vault.h"
#include "storage/database.h"
#include "storage/pauserepository.h"
#include "storage/queuerepository.h"
#include "storage/settingrepository.h"

#include <QSet>
#include <QTimer>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kRenewEvery = 20s;                         // a third of a lease
constexpr std::chrono::milliseconds kSurelyPunctual = 1s; // whatever a store wishes; spares a look at its settings
constexpr auto kAfterStoreError = 5s;                     // a full disk or a locked store is looked at again

RetryRules rulesOf(Database &database)
{
    RetryRules rules;
    // A store may settle faster than the networks need: tests, and the practice network.
    const auto settling = SettingRepository(database).value(u"publishing.settlingMs"_s);
    if (settling && settling->isDouble())
        rules.settlingTime = std::chrono::milliseconds(settling->toInteger());
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
    qDeleteAll(m_next);
    m_runner.reset();
    if (m_bench) {
        const Outcome freed = SendingRepository(*m_database).expireLeases(m_bench->leaseOwner, m_parts.clock.now());
        if (!freed)
            qCWarning(lcPublishing, "Leases could not be given back; they run out by themselves");
    }
    m_network.reset();
    m_http.reset();
}

void Worker::open()
{
    if (m_bench)
        return look();
    if (const Outcome outcome = openStore(); !outcome) {
        qCWarning(lcPublishing, "The store can't be opened: %s", qPrintable(outcome.error().detail));
        trouble(outcome.error());
        QTimer::singleShot(kAfterStoreError, this, &Worker::open);
        return;
    }
    m_http = std::make_unique<Net::HttpClient>(m_parts.addresses);
    m_network = std::make_unique<NetworkWatch>(*m_http);
    connect(m_network.get(), &NetworkWatch::onlineChanged, this, &Worker::networkChanged);
    connect(m_network.get(), &NetworkWatch::tryAgain, this, &Worker::lookSoon);
    m_network->heard(m_way);
    m_runner = std::make_unique<Runner>(*m_http, m_parts.clock);
    m_journal = std::make_unique<Journal>(*m_database);
    const QString owner = newLeaseOwner();
    m_tokens = std::make_unique<AccessTokens>(*m_database, *m_parts.vault, m_parts.registry, *m_runner, m_parts.clock,
                                              owner);
    m_bench = std::make_unique<Workbench>(Workbench{*m_database, *m_parts.vault, m_parts.registry, *m_runner, *m_tokens,
                                                    *m_journal, m_parts.clock, owner, rulesOf(*m_database)});
    m_wake = std::make_unique<WakeTimer>(m_parts.clock);
    connect(m_wake.get(), &WakeTimer::rang, this, &Worker::look);
    connect(m_wake.get(), &WakeTimer::clockWasSet, this, &Worker::wokeUp);
    m_sleep = std::make_unique<SleepWatch>(m_parts.loginBus);
    connect(m_sleep.get(), &SleepWatch::wokeUp, this, &Worker::wokeUp);
    m_upkeep = std::make_unique<Upkeep>(*m_database);
    m_renewal = new QTimer(this);
    m_renewal->setInterval(kRenewEvery);
    connect(m_renewal, &QTimer::timeout, this, [this] {
        for (SendingTask *task : std::as_const(m_inHand))
            task->renewLease();
    });
    m_relief = std::make_unique<LeaseRelief>(*m_database, m_parts.clock, owner);
    connect(m_relief.get(), &LeaseRelief::freed, this, &Worker::lookSoon);
    connect(m_relief.get(), &LeaseRelief::failed, this, &Worker::storeFailed);
    if (const Outcome freed = m_relief->freeNow(); !freed)
        storeFailed(freed.error());
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

void Worker::look()
{
    m_isLookQueued = false;
    if (!m_bench) // nudged before the store could be opened
        return;
    if (m_isTroubled) {
        if (const Outcome written = tryWriting(); !written)
            return storeFailed(written.error());
        m_isTroubled = false;
        Q_EMIT recovered();
    }
    endPauses();
    tend();
    handOver();
    const int room = m_parts.inHandAtMost - int(m_inHand.size());
    if (room > 0 && !m_sleep->isGoingToSleep()) {
        const auto due = dueNow();
        if (!due)
            return storeFailed(due.error());
        QSet<IntegrationId> busy;
        for (const SendingTask *task : std::as_const(m_inHand))
            busy.insert(task->integrationId());
        for (const DueSending &next : *due) {
            const bool isFree = !busy.contains(next.integrationId) && !m_network->holds(next.integrationId);
            if (m_inHand.size() < m_parts.inHandAtMost && isFree)
                take(next);
        }
    }
    sleepUntilNext();
}

// What was missed is decided on first: of the late ones only those are due that got their turn.
Result<QList<DueSending>> Worker::dueNow()
{
    SendingRepository repository(*m_database);
    const QDateTime now = m_parts.clock.now();
    const auto due = repository.due(now, m_parts.inHandAtMost);
    if (!due)
        return due;
    const bool hasLate = std::any_of(due->cbegin(), due->cend(), [&](const DueSending &one) {
        return one.sending.notBefore.addMSecs(kSurelyPunctual.count()) < now;
    });
    if (!hasLate)
        return due;
    m_lateRules = lateRules(*m_database);
    const auto mayGo = [this](IntegrationId account) { return !m_network->holds(account); };
    const bool hasMissed = std::any_of(due->cbegin(), due->cend(), [&](const DueSending &one) {
        return mayGo(one.integrationId) && isMissed(one.sending, m_lateRules, now);
    });
    if (!hasMissed)
        return due;
    const auto sorted = sortOutMisses(*m_database, m_lateRules, mayGo, now);
    if (!sorted)
        return fail(sorted.error());
    return repository.due(now, m_parts.inHandAtMost);
}

qint64 Worker::commits() const
{
    return m_journal ? m_journal->commits() : 0;
}

void Worker::take(const DueSending &due)
{
    SendingTask *task = nullptr;
    if (const auto unsent = Unsent::of(due.sending))
        task = new Delivering(*m_bench, due, *unsent, this);
    else if (due.sending.state == Sending::State::HandedOver)
        task = new HandedOverLook(*m_bench, due, this);
    else
        task = new Reconciling(*m_bench, due, this);
    hand(task);
}

void Worker::hand(SendingTask *task)
{
    connect(task, &SendingTask::opened, this, &Worker::getNextReady, Qt::QueuedConnection);
    connect(task, &SendingTask::isOut, this, &Worker::takeNextAfter);
    connect(task, &SendingTask::finished, this, &Worker::finished);
    connect(task, &SendingTask::storeRefused, this, &Worker::trouble);
    connect(task, &SendingTask::settled, this, &Worker::settled);
    connect(task, &SendingTask::advanced, this, &Worker::advanced);
    connect(task, &SendingTask::accountNeedsPerson, this, &Worker::accountNeedsPerson);
    m_inHand.insert(task->sendingId(), task);
    m_sleep->setBusy(true);
    if (!m_renewal->isActive())
        m_renewal->start();
    task->start();
}

void Worker::finished(SendingTask *task)
{
    m_inHand.remove(task->sendingId());
    task->deleteLater();
    if (!isBusy(task->integrationId()))
        forgetNextOf(task->integrationId());
    if (m_inHand.isEmpty()) {
        m_renewal->stop();
        m_sleep->setBusy(false);
    }
    if (task->waitsForNetwork())
        m_network->hold(task->integrationId());
    // On a full disk the same sending would come up at once, and again.
    if (task->storeError())
        storeFailed(*task->storeError());
    else if (!isBusy(task->integrationId()))
        lookSoon();
}

void Worker::stop(SendingId id)
{
    if (SendingTask *task = m_inHand.value(id))
        task->stop();
}

bool Worker::isBusy(IntegrationId account) const
{
    return std::any_of(m_inHand.cbegin(), m_inHand.cend(),
                       [account](const SendingTask *task) { return task->integrationId() == account; });
}

// While the request is on its way there is time to read what its account sends next.
void Worker::getNextReady(SendingId inHand, IntegrationId account)
{
    if (m_isTroubled || !m_inHand.contains(inHand) || m_next.contains(account))
        return;
    const QDateTime now = m_parts.clock.now();
    const auto next = SendingRepository(*m_database)
                          .nextOf(account, inHand, now.addMSecs(-m_lateRules.punctual.count()), now);
    const auto unsent = next && *next ? Unsent::of((*next)->sending) : std::nullopt;
    if (!unsent)
        return;
    auto *task = new Delivering(*m_bench, **next, *unsent, this);
    m_next.insert(account, task);
    task->getReady();
}

// In the turn in which the one before is written down: both share a commit. The claim asks whether all is still as it was read;
// whatever keeps it from going this short way, the next look finds it.
void Worker::takeNextAfter(SendingTask *task)
{
    if (m_isTroubled || m_inHand.size() > m_parts.inHandAtMost)
        return;
    if (Delivering *next = m_next.take(task->integrationId()))
        hand(next);
}

void Worker::forgetNextOf(IntegrationId account)
{
    if (Delivering *next = m_next.take(account))
        next->deleteLater();
}

void Worker::lookSoon()
{
    if (std::exchange(m_isLookQueued, true))
        return;
    QMetaObject::invokeMethod(this, &Worker::look, Qt::QueuedConnection);
}

void Worker::sleepUntilNext()
{
    const auto next = SendingRepository(*m_database).nextWake(m_parts.clock.now());
    if (!next)
        return storeFailed(next.error());
    m_relief->watch();
    const QDateTime upkeep = m_upkeep->nextAt();
    m_wake->setMoment(next->isValid() ? std::min(*next, upkeep) : upkeep);
}

// Computers that sleep and clocks that are set are noticed here too, where nobody tells of them.
void Worker::tend()
{
    const QDateTime now = m_parts.clock.now();
    if (m_gauge.hasJumped(now, timeAwake()))
        m_upkeep->hurry();
    if (!m_upkeep->isDue(now))
        return;
    const auto done = m_upkeep->run(now);
    if (!done)
        qCWarning(lcPublishing, "The store's upkeep has to wait: %s", qPrintable(done.error().detail));
    else if (done->moved + done->made > 0)
        Q_EMIT tended(done->moved);
}

void Worker::wokeUp()
{
    if (m_upkeep)
        m_upkeep->hurry();
    look();
}

void Worker::storeFailed(const Error &error)
{
    qCWarning(lcPublishing, "The store did not answer: %s", qPrintable(error.detail));
    trouble(error);
    m_wake->setMoment(m_parts.clock.now().addSecs(kAfterStoreError.count()));
}

// The queue looks at their end by itself; here the store is tidied, so that accounts read as they are.
void Worker::endPauses()
{
    if (const auto ended = PauseRepository(*m_database).endDue(m_parts.clock.now()); !ended)
        qCWarning(lcPublishing, "Ended pauses could not be put away: %s", qPrintable(ended.error().detail));
}

// What a platform's own scheduler shall have goes there as soon as it can.
void Worker::handOver()
{
    const Outcome brought = bringHandOversForward(*m_database, m_parts.registry, m_parts.clock.now());
    if (!brought)
        qCWarning(lcPublishing, "What is to be handed over has to wait: %s", qPrintable(brought.error().detail));
}

void Worker::heard(Net::Reachability::Way way)
{
    m_way = way;
    if (m_network)
        m_network->heard(way);
}

void Worker::networkChanged(bool isOnline)
{
    // What failed before it was clear that nobody can be reached was no try.
    if (!isOnline) {
        if (const Outcome forgiven = QueueRepository(*m_database).forgiveUnreached(); !forgiven)
            qCWarning(lcPublishing, "Tries without a network stay counted: %s", qPrintable(forgiven.error().detail));
    }
    Q_EMIT onlineChanged(isOnline);
}

void Worker::trouble(const Error &error)
{
    m_isTroubled = true;
    Q_EMIT failed(error);
}

// Reading goes on where writing fails: only a write that lasts shows that sending can go on.
Outcome Worker::tryWriting()
{
    return SettingRepository(*m_database)
        .setValue(u"publishing.recoveredAt"_s, m_parts.clock.now().toMSecsSinceEpoch());
}

} // namespace Postrider
