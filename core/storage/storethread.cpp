// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storethread.h"

#include <QScopedValueRollback>
#include <QThread>
#include <QTimer>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

// Lives in the store's thread and owns its connection.
class StoreThread::Worker final : public QObject
{
public:
    Outcome open(const QString &folder)
    {
        auto opened = Database::open(folder);
        if (!opened) {
            m_error = opened.error();
            return fail(m_error);
        }
        m_database = std::move(*opened);
        return {};
    }

    void close() { m_database.reset(); }

    bool isBusy() const { return m_isBusy; }
    void work(const std::function<void(Result<Database *>)> &job)
    {
        const QScopedValueRollback busy(m_isBusy, true);
        job(m_database ? Result<Database *>(m_database.get()) : fail(m_error));
    }

private:
    std::unique_ptr<Database> m_database;
    Error m_error{Error::Kind::StoreFailed, u"not opened yet"_s, {}, {}};
    bool m_isBusy = false;
};

StoreThread::StoreThread(QString folder, const QString &name)
    : m_folder(std::move(folder)), m_thread(std::make_unique<QThread>()), m_worker(new Worker)
{
    m_thread->setObjectName(name);
    m_worker->moveToThread(m_thread.get());
    m_thread->start();
}

StoreThread::~StoreThread()
{
    // Comes after all that was posted; the connection has to close in the thread that opened it.
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, thread = m_thread.get()] {
            worker->close();
            thread->quit();
        },
        Qt::QueuedConnection);
    m_thread->wait();
    delete m_worker;
}

QFuture<Outcome> StoreThread::open()
{
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    QFuture<Outcome> future = promise->future();
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, folder = m_folder, promise] {
            promise->addResult(worker->open(folder));
            promise->finish();
        },
        Qt::QueuedConnection);
    return future;
}

void StoreThread::post(std::function<void(Result<Database *>)> job)
{
    if (QThread::currentThread() == m_thread.get() && !m_worker->isBusy())
        return m_worker->work(job);
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, job = std::move(job)] { worker->work(job); }, Qt::QueuedConnection);
}

void StoreThread::runAfter(std::chrono::milliseconds span, std::function<void(Database &)> work)
{
    const auto start = [worker = m_worker, span, work = std::move(work)] {
        QTimer::singleShot(span, worker, [worker, work] {
            worker->work([&work](Result<Database *> database) {
                if (database)
                    work(**database);
            });
        });
    };
    QMetaObject::invokeMethod(m_worker, start, Qt::QueuedConnection);
}

} // namespace Postrider
