// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <functional>
#include <vector>

namespace Postrider {

class Database;

// Durable writes of one publisher. What is written within one turn of the event loop shares one transaction, so that
// many sendings cost one disk flush; each entry still succeeds or fails alone. Lives in the thread of its database.
class Journal final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Journal)
public:
    using Entry = std::function<Outcome(Database &)>;

    explicit Journal(Database &database, QObject *parent = nullptr);
    ~Journal() override; // closes

    // Entries are written in order. The future ends well once the entry has survived; an entry that
    // answers an error leaves nothing behind.
    QFuture<Outcome> write(Entry entry);
    void flush();
    // Writes what is left and answers Cancelled from now on: whoever wrote may be gone after it.
    void close();
    qint64 commits() const { return m_commits; }

private:
    struct Pending
    {
        Entry entry;
        QPromise<Outcome> promise;
    };

    // Nothing written when an entry answered an error: each then gets a transaction of its own.
    enum class Together { Written, EntryFailed };
    Result<Together> writeTogether(std::vector<Pending> &batch);
    Outcome writeAlone(const Entry &entry);

    Database &m_db;
    std::vector<Pending> m_pending;
    qint64 m_commits = 0;
    bool m_isClosed = false;
};

} // namespace Postrider
