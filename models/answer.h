// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>
#include <utility>

namespace Postrider {

// Calls back in the object's thread when the future is answered; not at all once the object is gone. A cancelled future
// answers Cancelled. Services finish theirs in other threads; this is how models and widgets take the answer.
template<typename T, typename Function>
void answer(const QFuture<Result<T>> &future, QObject *object, Function function)
{
    auto *watcher = new QFutureWatcher<Result<T>>(object);
    QObject::connect(watcher, &QFutureWatcherBase::finished, object,
                     [watcher, function = std::move(function)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             function(watcher->result());
                         else
                             function(Result<T>(fail(Error::Kind::Cancelled)));
                     });
    watcher->setFuture(future);
}

} // namespace Postrider
