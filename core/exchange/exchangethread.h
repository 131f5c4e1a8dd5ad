// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "exchange/runner.h"
#include "net/httpclient.h"

#include <QFuture>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>

namespace Postrider {

class AccessTokens;
class Database;
class Registry;
class Vault;

// What work in the exchange thread finds there. database and tokens are null while the store can't be opened;
// tokens also while the vault is closed.
struct ExchangeDesk
{
    Net::HttpClient &http;
    Runner &runner;
    const Registry &registry;
    const Clock &clock;
    Database *database = nullptr;
    AccessTokens *tokens = nullptr;
    std::shared_ptr<const Vault> vault;
};

// The thread in which accounts are connected and metrics collected, with its own connection and
// network manager. Made and owned by app.
class ExchangeThread final
{
public:
    struct Parts
    {
        QString folder;
        std::shared_ptr<const Vault> vault; // may be null
        const Registry &registry;
        const Clock &clock;
        Net::AddressMap addresses; // called in this thread
    };

    explicit ExchangeThread(Parts parts);
    ~ExchangeThread(); // what is under way ends as Cancelled
    ExchangeThread(const ExchangeThread &) = delete;
    ExchangeThread &operator=(const ExchangeThread &) = delete;

    // run<Identity>([=](ExchangeDesk &desk) { return identify(desk, ...); }): work
    // starts in the thread and answers there.
    template<typename T>
    QFuture<Result<T>> run(std::function<QFuture<Result<T>>(ExchangeDesk &)> work);

private:
    class Desk;
    void post(std::function<void(ExchangeDesk &, QObject *)> job);

    std::unique_ptr<QThread> m_thread;
    Desk *m_desk; // lives in m_thread
};

template<typename T>
QFuture<Result<T>> ExchangeThread::run(std::function<QFuture<Result<T>>(ExchangeDesk &)> work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    post([promise, work = std::move(work)](ExchangeDesk &desk, QObject *context) {
        work(desk)
            .then(context,
                  [promise](const Result<T> &result) {
                      promise->addResult(result);
                      promise->finish();
                  })
            .onCanceled(context, [promise] {
                promise->addResult(Result<T>(fail(Error::Kind::Cancelled)));
                promise->finish();
            });
    });
    return future;
}

// A future that is known already.
template<typename T>
QFuture<Result<T>> readyFuture(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

} // namespace Postrider
