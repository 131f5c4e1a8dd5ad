// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/conversions.h"

#include <QFuture>

#include <atomic>
#include <memory>

namespace Postrider {

// Work on files that goes on beside its owner: cancelled when that is gone.
class Cancellation final
{
public:
    Cancellation() = default;
    ~Cancellation() { cancel(); }
    Q_DISABLE_COPY_MOVE(Cancellation)

    void cancel() { *m_flag = true; }
    // Any thread, and longer than this lives.
    std::function<bool()> asked() const
    {
        return [flag = m_flag] { return flag->load(); };
    }

private:
    std::shared_ptr<std::atomic_bool> m_flag = std::make_shared<std::atomic_bool>(false);
};

// One after the other, on threads that nothing else waits for; progress is that of all together. The first error ends
// it. The future is finished in such a thread.
QFuture<Outcome> convertAll(const QString &folder, const QList<Conversion> &conversions, const Watch &watch);

} // namespace Postrider
