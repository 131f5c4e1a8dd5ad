// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QMutex>
#include <QObject>
#include <QPromise>
#include <QThread>
#include <QWaitCondition>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace Postrider {

class Database;

// Durable writes of one publisher, in a thread and over a connection of their own: answers are read while the disk
// works. What is written within one turn of the event loop, or while a commit is under way, shares one transaction, so
// that many sendings cost one flush; each entry still succeeds or fails alone. Belongs to its publisher's thread.
class Journal final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Journal)
public:
    // Run in the journal's thread, when whoever wrote it may be gone: it holds values.
    using Entry = std::function<Outcome(Database &)>;

    // Of the store in that folder, which has this program's version already. It is opened for the first entry.
    explicit Journal(const QString &folder, QObject *parent = nullptr);
    ~Journal() override; // closes

    // Entries are written in order. The future ends in the publisher's thread, well once the entry has survived; an
    // entry that answers an error leaves nothing behind.
    QFuture<Outcome> write(Entry entry);
    // Writes what is left, waits for it, and answers Cancelled from now on: whoever wrote may be gone after it.
    void close();
    qint64 commits() const { return m_commits; }

    bool event(QEvent *event) override;

private:
    struct Pending
    {
        Entry entry;
        QPromise<Outcome> promise;
        Outcome outcome = {};
    };
    using Batch = std::vector<Pending>;

    void wakeUp();
    void handOver();
    void answer();

    // In the journal's thread.
    void work();
    Batch nextBatch();
    void wasWritten(Batch batch);
    void writeDown(std::unique_ptr<Database> &database, Batch &batch);
    // Nothing written when an entry answered an error: each then gets a transaction of its own.
    enum class Together { Written, EntryFailed };
    Result<Together> writeTogether(std::unique_ptr<Database> &database, const Batch &batch);
    Outcome writeAlone(Database &database, const Entry &entry);

    const QString m_folder;
    Batch m_pending; // of this turn
    bool m_isClosed = false;
    std::unique_ptr<QThread> m_thread;
    std::atomic<qint64> m_commits = 0;

    QMutex m_mutex; // for all below
    QWaitCondition m_changed;
    Batch m_handedOver;
    Batch m_written;
    bool m_isOver = false;
};

} // namespace Postrider
