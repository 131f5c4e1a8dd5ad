// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filledstore.h"
#include "publishing/publisher.h"

#include <functional>

namespace Postrider::Testing {

// Lets hours pass in no time: the clock goes from one moment at which a publisher has something to do to the
// next, and stands still until it is done.
class TimeLapse final
{
public:
    TimeLapse(FakeClock &clock, FilledStore &store, Publisher &publisher, QList<SendingId> sendings)
        : m_clock(clock), m_store(store), m_publisher(publisher), m_sendings(std::move(sendings))
    {
    }

    // Until nothing more happens by itself. False when something hangs.
    [[nodiscard]] bool play(const std::function<void()> &atEachStop = {});
    // To the next moment, whether or not it is done then; false when there is none.
    bool jump();

private:
    bool isDue(const Sending &sending) const;
    bool isAnyDue();

    FakeClock &m_clock;
    FilledStore &m_store;
    Publisher &m_publisher;
    const QList<SendingId> m_sendings;
};

} // namespace Postrider::Testing
