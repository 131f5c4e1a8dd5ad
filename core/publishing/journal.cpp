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
    const bool isWritten = writeTogether(batch);
    for (Pending &pending : batch) {
        pending.promise.addResult(isWritten ? Outcome() : writeAlone(pending.entry));
        pending.promise.finish();
    }
}

// All or nothing; one entry's error sends each to a transaction of its own.
bool Journal::writeTogether(std::vector<Pending> &batch)
{
    auto transaction = Transaction::begin(m_db);
    if (!transaction)
        return false;
    for (const Pending &pending : batch) {
        if (!pending.entry(m_db))
            return false;
    }
    const bool isWritten = transaction->commit().has_value();
    m_commits += isWritten ? 1 : 0;
    return isWritten;
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
