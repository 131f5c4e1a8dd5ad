// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/journal.h"

#include "storage/database.h"

#include <QCoreApplication>
#include <QEvent>

#include <iterator>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

const auto kWakeUp = QEvent::Type(QEvent::registerEventType());

} // namespace

Journal::Journal(const QString &folder, QObject *parent)
    : QObject(parent), m_folder(folder), m_thread(QThread::create([this] { work(); }))
{
    m_thread->setObjectName(u"journal"_s);
    m_thread->start();
}

Journal::~Journal()
{
    close();
}

void Journal::close()
{
    m_isClosed = true;
    handOver();
    {
        const QMutexLocker lock(&m_mutex);
        m_isOver = true;
        m_changed.wakeAll();
    }
    m_thread->wait();
    answer();
}

QFuture<Outcome> Journal::write(Entry entry)
{
    Pending pending{std::move(entry), {}};
    pending.promise.start();
    auto future = pending.promise.future();
    if (m_isClosed) {
        pending.promise.addResult(fail(Error::Kind::Cancelled, u"the publisher stops"_s));
        pending.promise.finish();
        return future;
    }
    m_pending.push_back(std::move(pending));
    if (m_pending.size() == 1)
        wakeUp();
    return future;
}

// Before what else waits in this thread: a request that may leave goes first, and so does what lets it leave.
void Journal::wakeUp()
{
    QCoreApplication::postEvent(this, new QEvent(kWakeUp), Qt::HighEventPriority);
}

bool Journal::event(QEvent *event)
{
    if (event->type() != kWakeUp)
        return QObject::event(event);
    answer();
    handOver();
    return true;
}

void Journal::handOver()
{
    if (m_pending.empty())
        return;
    const QMutexLocker lock(&m_mutex);
    std::move(m_pending.begin(), m_pending.end(), std::back_inserter(m_handedOver));
    m_pending.clear();
    m_changed.wakeAll();
}

void Journal::answer()
{
    QMutexLocker lock(&m_mutex);
    Batch written = std::exchange(m_written, {});
    lock.unlock();
    for (Pending &pending : written) {
        pending.promise.addResult(std::move(pending.outcome));
        pending.promise.finish();
    }
}

void Journal::work()
{
    std::unique_ptr<Database> database;
    for (Batch batch = nextBatch(); !batch.empty(); batch = nextBatch()) {
        writeDown(database, batch);
        wasWritten(std::move(batch));
    }
}

// Empty when there is none to come.
Journal::Batch Journal::nextBatch()
{
    const QMutexLocker lock(&m_mutex);
    while (m_handedOver.empty() && !m_isOver)
        m_changed.wait(&m_mutex);
    return std::exchange(m_handedOver, {});
}

void Journal::wasWritten(Batch batch)
{
    const QMutexLocker lock(&m_mutex);
    if (m_written.empty())
        wakeUp();
    std::move(batch.begin(), batch.end(), std::back_inserter(m_written));
}

void Journal::writeDown(std::unique_ptr<Database> &database, Batch &batch)
{
    const auto together = writeTogether(database, batch);
    for (Pending &pending : batch) {
        // A store that takes nothing takes no single entry either; each would wait for it once more.
        if (!together)
            pending.outcome = fail(together.error());
        else if (*together == Together::EntryFailed)
            pending.outcome = writeAlone(*database, pending.entry);
    }
}

// All or nothing.
Result<Journal::Together> Journal::writeTogether(std::unique_ptr<Database> &database, const Batch &batch)
{
    if (!database) {
        auto opened = Database::open(m_folder, Database::Migrate::No);
        if (!opened)
            return fail(opened.error());
        database = std::move(*opened);
    }
    auto transaction = Transaction::begin(*database);
    if (!transaction)
        return fail(transaction.error());
    for (const Pending &pending : batch) {
        if (!pending.entry(*database))
            return Together::EntryFailed;
    }
    if (const Outcome committed = transaction->commit(); !committed)
        return fail(committed.error());
    ++m_commits;
    return Together::Written;
}

Outcome Journal::writeAlone(Database &database, const Entry &entry)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    if (const Outcome outcome = entry(database); !outcome)
        return outcome;
    const Outcome outcome = transaction->commit();
    m_commits += outcome ? 1 : 0;
    return outcome;
}

} // namespace Postrider
