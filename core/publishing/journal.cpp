// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/journal.h"

#include "storage/database.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

Journal::Journal(Database &database, QObject *parent) : QObject(parent), m_db(database) {}

Journal::~Journal()
{
    close();
}

void Journal::close()
{
    m_isClosed = true;
    flush();
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
        QMetaObject::invokeMethod(this, &Journal::flush, Qt::QueuedConnection);
    return future;
}

void Journal::flush()
{
    std::vector<Pending> batch = std::exchange(m_pending, {});
    if (batch.empty())
        return;
    const auto together = writeTogether(batch);
    for (Pending &pending : batch) {
        // A store that takes nothing takes no single entry either; each would wait for it once more.
        Outcome outcome;
        if (!together)
            outcome = fail(together.error());
        else if (*together == Together::EntryFailed)
            outcome = writeAlone(pending.entry);
        pending.promise.addResult(std::move(outcome));
        pending.promise.finish();
    }
}

// All or nothing.
Result<Journal::Together> Journal::writeTogether(std::vector<Pending> &batch)
{
    auto transaction = Transaction::begin(m_db);
    if (!transaction)
        return fail(transaction.error());
    for (const Pending &pending : batch) {
        if (!pending.entry(m_db))
            return Together::EntryFailed;
    }
    if (const Outcome committed = transaction->commit(); !committed)
        return fail(committed.error());
    ++m_commits;
    return Together::Written;
}

Outcome Journal::writeAlone(const Entry &entry)
{
    auto transaction = Transaction::begin(m_db);
    if (!transaction)
        return fail(transaction.error());
    if (const Outcome outcome = entry(m_db); !outcome)
        return outcome;
    const Outcome outcome = transaction->commit();
    m_commits += outcome ? 1 : 0;
    return outcome;
}

} // namespace Postrider
