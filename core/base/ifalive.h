// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QObject>
#include <QPointer>

#include <concepts>
#include <type_traits>
#include <utility>

namespace Postrider {

// A continuation for QFuture::then(QtFuture::Launch::Sync, ...) that is skipped once its object is gone. Qt 6.4's own
// then(context, ...) asserts that the context is alive when the future finishes. Only for futures that finish in the
// object's own thread. A skipped continuation that has to answer answers Cancelled.
template<typename Function>
auto ifAlive(QObject *object, Function function)
{
    return [ guard = QPointer<QObject>(object), function = std::move(function) ]<typename Value>(
        const Value &value) mutable requires std::invocable<Function &, const Value &>
    {
        using Answer = std::invoke_result_t<Function &, const Value &>;
        if constexpr (std::is_void_v<Answer>) {
            if (guard)
                function(value);
        } else {
            return guard ? function(value) : Answer(fail(Error::Kind::Cancelled));
        }
    };
}

} // namespace Postrider
