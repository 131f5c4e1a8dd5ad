// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "misbehaviour.h"

#include <QHash>

namespace Postrider::Testing {

// What goes wrong next at each endpoint of a stand-in, and how often each was asked. A value; its owner guards it.
class FaultQueue final
{
public:
    // Says what goes wrong where no fault waits; an endpoint is its enum's number.
    using Mischief = std::function<Fault(int endpoint)>;

    void setMischief(Mischief mischief) { m_mischief = std::move(mischief); }
    // The next so many requests there go wrong.
    void add(int endpoint, Fault fault, int times);
    void clear() { m_waiting.clear(); }

    // What waits for the next request there.
    Fault next(int endpoint) const { return m_waiting.value(endpoint).value(0, Fault::None); }
    // What happens to a request that has come, which counts.
    Fault take(int endpoint);
    int count(int endpoint) const { return m_counts.value(endpoint); }

private:
    Mischief m_mischief;
    QHash<int, QList<Fault>> m_waiting;
    QHash<int, int> m_counts;
};

} // namespace Postrider::Testing
