// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/database.h"

#include <QFuture>
#include <QPromise>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

class QThread;

namespace Postrider {

// A thread with a connection to the store: verbs are posted to it and answer with futures. Made and owned by app. Work
// that was posted runs in order and to its end; the destructor waits for it.
class StoreThread final
{
public:
    explicit StoreThread(QString folder, const QString &name = QStringLiteral("store"));
    ~StoreThread();
    StoreThread(const StoreThread &) = delete;
    StoreThread &operator=(const StoreThread &) = delete;

    QString folder() const { return m_folder; }
    // For objects that live beside the connection.
    QThread &thread() { return *m_thread; }
    // Opens and migrates. Verbs posted before it, or after it failed, answer its error.
    QFuture<Outcome> open();

    // run([=](Database &db) -> Result<Post> { ... }): any thread may call; the work runs in the store's. Whoever calls
    // from there, and not from within other work, has it done when this returns.
    template<typename Work>
    auto run(Work work) -> QFuture<std::invoke_result_t<Work, Database &>>;

    // The same after that span; dropped when the store closes before, or is not open.
    void runAfter(std::chrono::milliseconds span, std::function<void(Database &)> work);

private:
    void post(std::function<void(Result<Database *>)> job);

    class Worker;
    QString m_folder;
    std::unique_ptr<QThread> m_thread;
    Worker *m_worker; // lives in m_thread
};

template<typename Work>
auto StoreThread::run(Work work) -> QFuture<std::invoke_result_t<Work, Database &>>
{
    using Answer = std::invoke_result_t<Work, Database &>;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QFuture<Answer> future = promise->future();
    post([promise, work = std::move(work)](Result<Database *> database) mutable {
        if (database)
            promise->addResult(work(**database));
        else
            promise->addResult(Answer(fail(database.error())));
        promise->finish();
    });
    return future;
}

} // namespace Postrider
