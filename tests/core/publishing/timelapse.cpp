// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelapse.h"

#include <QTest>

namespace Postrider::Testing {

using State = Sending::State;

namespace {

constexpr int kPatience = 60'000; // ms
constexpr int kStops = 300;

bool isActing(const Sending &sending)
{
    return (sending.state == State::Waiting || sending.state == State::Unconfirmed) && sending.notBefore.isValid();
}

} // namespace

bool TimeLapse::isDue(const Sending &sending) const
{
    return sending.state == State::Sending || (isActing(sending) && sending.notBefore <= m_clock.now());
}

bool TimeLapse::isAnyDue()
{
    return std::any_of(m_sendings.begin(), m_sendings.end(),
                       [this](SendingId id) { return isDue(m_store.sending(id)); });
}

bool TimeLapse::jump()
{
    QDateTime next;
    for (const SendingId id : m_sendings) {
        const Sending sending = m_store.sending(id);
        if (isActing(sending) && (next.isNull() || sending.notBefore < next))
            next = sending.notBefore;
    }
    if (next.isNull())
        return false;
    m_clock.set(std::max(next, m_clock.now()));
    m_publisher.nudge();
    return true;
}

bool TimeLapse::play(const std::function<void()> &atEachStop)
{
    for (int stop = 0; stop < kStops; ++stop) {
        if (!QTest::qWaitFor([this] { return !isAnyDue(); }, kPatience))
            return false;
        if (atEachStop)
            atEachStop();
        if (!jump())
            return true;
    }
    return false;
}

} // namespace Postrider::Testing
