// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "standinserver.h"

#include <QThread>

namespace Postrider::Testing {

// What all stand-ins have in common: a server in a thread of its own. All methods are safe from any thread.
class StandIn
{
    Q_DISABLE_COPY_MOVE(StandIn)
public:
    QUrl url() const;
    // Calls that a correct client would not have made, each with what was wrong. Empty is what tests want.
    QStringList complaints() const;
    // Each post that exists, in the order they came, as its world describes it.
    QJsonArray accepted() const;
    // Nothing waits to be accepted late: only then may a test's own clock go on.
    bool isQuiet() const { return m_server->isQuiet(); }
    // No fault waits any more, and it listens again.
    void recover();

protected:
    using Fault = Misbehaviour::Fault;

    StandIn(const QString &name, std::unique_ptr<StandInWorld> world, const StandInOptions &options = {});
    ~StandIn();

    // The next so many calls of an endpoint go wrong. Refuse: nobody listens from now on.
    void failAt(int endpoint, Fault fault, int times);
    int countAt(int endpoint) const { return m_server->requestCount(endpoint); }

    // The stand-in's own world, while nobody else touches it.
    template<typename World, typename Act>
    auto with(Act act) const
    {
        return m_server->withWorld([&act](StandInWorld &world) { return act(static_cast<World &>(world)); });
    }

private:
    QThread m_thread;
    StandInServer *m_server; // lives and dies in the thread
};

} // namespace Postrider::Testing
