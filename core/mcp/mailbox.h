// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QObject>

#include <functional>
#include <utility>

namespace Postrider::Mcp {

// Lets any thread reach an object that may be gone by then: what is posted runs in the object's thread, or
// never. The object closes it when it goes.
class Mailbox final
{
public:
    explicit Mailbox(QObject *owner) : m_owner(owner) {}

    // False: nobody is there any more, and nothing will run.
    bool post(std::function<void()> work)
    {
        const QMutexLocker lock(&m_mutex);
        return m_owner && QMetaObject::invokeMethod(m_owner, std::move(work), Qt::QueuedConnection);
    }

    void close()
    {
        const QMutexLocker lock(&m_mutex);
        m_owner = nullptr;
    }

private:
    QMutex m_mutex;
    QObject *m_owner;
};

} // namespace Postrider::Mcp
