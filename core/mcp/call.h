// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mcp/answers.h"
#include "mcp/mailbox.h"
#include "mcp/message.h"
#include "mcp/outlet.h"
#include "mcp/refusals.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>

namespace Postrider::Mcp {

// One request that is being worked on: carries progress and log messages to the client and ends with the response. Made
// by the engine, deletes itself when it has ended; the engine's thread.
class Call final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Call)
public:
    Call(Era era, const Message &request, QJsonObject serverInfo, OutletPointer outlet, QObject *parent);
    ~Call() override;

    const QJsonValue &id() const { return m_id; }
    bool isOpen() const { return m_outlet != nullptr; } // not answered yet

    // For those who do the work, from any thread; once the call has ended they do nothing.
    std::shared_ptr<Mailbox> mailbox() const { return m_mailbox; }
    std::shared_ptr<const std::atomic_bool> isCancelled() const { return m_isCancelled; }

    // A message about this request, before its response. False: it can't reach the client.
    bool send(const QJsonObject &message);
    // Rising numbers only, and only where the client asked.
    void sendProgress(double progress, double total, const QString &words);

    void finish(const Answer &answer);
    // No response: the client took the request back, or has left.
    void cancel();

    // Ends with what the future brings; a future that ends without a result is an internal error.
    template<typename Value, typename ToAnswer>
    void await(const QFuture<Value> &future, ToAnswer toAnswer);

Q_SIGNALS:
    void ended();

private:
    void end();

    const Era m_era;
    const QJsonValue m_id;
    const QString m_method;
    const QJsonValue m_progressToken; // undefined: nobody wants to know
    const QJsonObject m_serverInfo;
    OutletPointer m_outlet; // null once the call has ended
    std::shared_ptr<Mailbox> m_mailbox;
    std::shared_ptr<std::atomic_bool> m_isCancelled;
    double m_progress = -1;
};

template<typename Value, typename ToAnswer>
void Call::await(const QFuture<Value> &future, ToAnswer toAnswer)
{
    if (future.isFinished() && future.resultCount() > 0)
        return finish(toAnswer(future.result()));
    auto *watcher = new QFutureWatcher<Value>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, toAnswer = std::move(toAnswer)] {
        const QFuture<Value> done = watcher->future();
        if (done.resultCount() > 0)
            finish(toAnswer(done.result()));
        else
            finish(refuse(internalError(QStringLiteral("the work ended without an answer"))));
    });
    watcher->setFuture(future);
}

} // namespace Postrider::Mcp
