// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultqueue.h"

namespace Postrider::Testing {

namespace {

constexpr int kMostTimes = 1'000'000; // a request's "for ever"

} // namespace

void FaultQueue::add(int endpoint, Fault fault, int times)
{
    m_waiting[endpoint] += QList<Fault>(qMin(times, kMostTimes), fault);
}

Fault FaultQueue::take(int endpoint)
{
    ++m_counts[endpoint];
    QList<Fault> &waiting = m_waiting[endpoint];
    if (!waiting.isEmpty())
        return waiting.takeFirst();
    return m_mischief ? m_mischief(endpoint) : Fault::None;
}

} // namespace Postrider::Testing
