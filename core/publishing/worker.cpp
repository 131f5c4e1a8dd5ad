// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/worker.h"

#include "base/logging.h"
#include "exchange/accesstokens.h"
#include "publishing/handover.h"
#include "publishing/inhand.h"
#include "publishing/journal.h"
#include "publishing/leaseowner.h"
#include "publishing/leaserelief.h"
#include "publishing/networkwatch.h"
#include "publishing/sleepwatch.h"
#include "publishing/turns.h"
#include "publishing/upkeep.h"
#include "publishing/waketimer.h"
#include "secrets/vault.h"
#include "storage/database.h"
#include "storage/pauserepository.h"
#include "storage/queuerepository.h"
#include "storage/settingrepository.h"

#include <QTimer>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kAfterStoreError = 5s; // a full disk or a locked store is looked at again

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
    // What was answered is written; what is under way stays open in the store, free for the next publisher to
    // reconcile. A commit's follower may begin a request; nothing of it leaves, since this thread's events are over.
    if (m_journal)
        m_journal->close();
    m_inHand.reset();
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
    m_journal = std::make_unique<Journal>(m_parts.folder);
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
    m_turns = std::make_unique<Turns>(*m_database);
    m_inHand = std::make_unique<InHand>(*m_bench, m_parts.inHandAtMost);
    connect(m_inHand.get(), &InHand::busyChanged, m_sleep.get(), &SleepWatch::setBusy);
    connect(m_inHand.get(), &InHand::finished, this, &Worker::finished);
    connect(m_inHand.get(), &InHand::storeRefused, this, &Worker::trouble);
    connect(m_inHand.get(), &InHand::settled, this, &Worker::settled);
    connect(m_inHand.get(), &InHand::advanced, this, &Worker::advanced);
    connect(m_inHand.get(), &InHand::accountNeedsPerson, this, &Worker::accountNeedsPerson);
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
        m_inHand->setTroubled(false);
        Q_EMIT recovered();
    }
    endPauses();
    tend();
    handOver();
    if (m_inHand->room() > 0 && !m_sleep->isGoingToSleep()) {
        if (const Outcome taken = takeDue(); !taken)
            return storeFailed(taken.error());
    }
    sleepUntilNext();
}

Outcome Worker::takeDue()
{
    const auto mayGo = [this](IntegrationId account) { return !m_network->holds(account); };
    const auto due = m_turns->at(m_parts.clock.now(), m_parts.inHandAtMost, mayGo);
    if (!due)
        return fail(due.error());
    m_inHand->setPunctual(m_turns->punctual());
    for (const DueSending &next : *due) {
        const bool isFree = !m_inHand->isBusy(next.integrationId) && mayGo(next.integrationId);
        if (m_inHand->room() > 0 && isFree)
            m_inHand->take(next);
    }
    return {};
}

qint64 Worker::commits() const
{
    return m_journal ? m_journal->commits() : 0;
}

void Worker::finished(SendingTask *task)
{
    if (task->waitsForNetwork())
        m_network->hold(task->integrationId());
    // On a full disk the same sending would come up at once, and again.
    if (task->storeError())
        storeFailed(*task->storeError());
    else if (!m_inHand->isBusy(task->integrationId()))
        lookSoon();
}

void Worker::stop(SendingId id)
{
    if (m_inHand)
        m_inHand->stop(id);
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
    if (m_inHand)
        m_inHand->setTroubled(true);
    Q_EMIT failed(error);
}

// Reading goes on where writing fails: only a write that lasts shows that sending can go on.
Outcome Worker::tryWriting()
{
    return SettingRepository(*m_database)
        .setValue(u"publishing.recoveredAt"_s, m_parts.clock.now().toMSecsSinceEpoch());
}

} // namespace Postrider
