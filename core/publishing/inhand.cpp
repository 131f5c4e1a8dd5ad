// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/inhand.h"

#include "publishing/catchup.h"
#include "publishing/delivering.h"
#include "publishing/handedoverlook.h"
#include "publishing/reconciling.h"

namespace Postrider {

using namespace std::chrono_literals;

namespace {

constexpr auto kRenewEvery = 20s; // a third of a lease
constexpr auto kUntilSent = 6ms;  // a request's body is asked for after its head, in this thread

} // namespace

InHand::InHand(Workbench &bench, int atMost, QObject *parent)
    : QObject(parent), m_bench(bench), m_atMost(atMost), m_punctual(LateRules().punctual)
{
    m_renewal.setInterval(kRenewEvery);
    connect(&m_renewal, &QTimer::timeout, this, &InHand::renewLeases);
    m_reading.setSingleShot(true);
    m_reading.setTimerType(Qt::PreciseTimer);
    connect(&m_reading, &QTimer::timeout, this, &InHand::readNext);
}

InHand::~InHand()
{
    qDeleteAll(m_tasks);
    qDeleteAll(m_next);
}

void InHand::take(const DueSending &due)
{
    SendingTask *task = nullptr;
    if (const auto unsent = Unsent::of(due.sending))
        task = new Delivering(m_bench, due, *unsent, this);
    else if (due.sending.state == Sending::State::HandedOver)
        task = new HandedOverLook(m_bench, due, this);
    else
        task = new Reconciling(m_bench, due, this);
    hand(task);
}

void InHand::hand(SendingTask *task)
{
    connect(task, &SendingTask::opened, this, &InHand::readNextAfter);
    connect(task, &SendingTask::isOut, this, &InHand::takeNextAfter);
    connect(task, &SendingTask::finished, this, &InHand::putDown);
    connect(task, &SendingTask::storeRefused, this, &InHand::storeRefused);
    connect(task, &SendingTask::settled, this, &InHand::settled);
    connect(task, &SendingTask::advanced, this, &InHand::advanced);
    connect(task, &SendingTask::accountNeedsPerson, this, &InHand::accountNeedsPerson);
    m_tasks.insert(task->sendingId(), task);
    Q_EMIT busyChanged(true);
    if (!m_renewal.isActive())
        m_renewal.start();
    task->start();
}

void InHand::putDown(SendingTask *task)
{
    m_tasks.remove(task->sendingId());
    task->deleteLater();
    if (!isBusy(task->integrationId())) {
        if (Delivering *next = m_next.take(task->integrationId()))
            next->deleteLater();
    }
    if (m_tasks.isEmpty()) {
        m_renewal.stop();
        Q_EMIT busyChanged(false);
    }
    Q_EMIT finished(task);
}

void InHand::stop(SendingId id)
{
    if (SendingTask *task = m_tasks.value(id))
        task->stop();
}

bool InHand::isBusy(IntegrationId account) const
{
    return std::any_of(m_tasks.cbegin(), m_tasks.cend(),
                       [account](const SendingTask *task) { return task->integrationId() == account; });
}

// While the request is on its way there is time to read what its account sends next. Not at once, and one at a time:
// requests that leave now still want their bodies from this thread.
void InHand::readNextAfter(SendingId inHand, IntegrationId account)
{
    m_toRead.enqueue({inHand, account});
    if (!m_reading.isActive())
        m_reading.start(kUntilSent);
}

void InHand::readNext()
{
    if (m_toRead.isEmpty())
        return;
    const auto [inHand, account] = m_toRead.dequeue();
    if (!m_toRead.isEmpty())
        m_reading.start(0ms);
    getNextReady(inHand, account);
}

void InHand::getNextReady(SendingId inHand, IntegrationId account)
{
    if (m_isTroubled || !m_tasks.contains(inHand) || m_next.contains(account))
        return;
    const QDateTime now = m_bench.clock.now();
    const auto next = SendingRepository(m_bench.database)
                          .nextOf(account, inHand, now.addMSecs(-m_punctual.count()), now);
    const auto unsent = next && *next ? Unsent::of((*next)->sending) : std::nullopt;
    if (!unsent)
        return;
    auto *task = new Delivering(m_bench, **next, *unsent, this);
    m_next.insert(account, task);
    task->getReady();
}

// In the turn in which the one before is written down: both share a commit. The claim asks whether all is still as it
// was read; whatever keeps it from going this short way, the next look finds it.
void InHand::takeNextAfter(SendingTask *task)
{
    const bool wasQuick = m_toRead.removeOne(std::pair(task->sendingId(), task->integrationId()));
    if (m_isTroubled || m_tasks.size() > m_atMost)
        return;
    if (wasQuick)
        getNextReady(task->sendingId(), task->integrationId());
    if (Delivering *next = m_next.take(task->integrationId()))
        hand(next);
}

void InHand::renewLeases()
{
    for (SendingTask *task : std::as_const(m_tasks))
        task->renewLease();
}

} // namespace Postrider
