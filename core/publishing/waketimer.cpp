// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/waketimer.h"

#include "base/logging.h"

#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>

#ifdef Q_OS_LINUX
#include <cerrno>
#include <sys/timerfd.h>
#include <unistd.h>
#endif

namespace Postrider {

using namespace std::chrono_literals;

WakeTimer::WakeTimer(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
#ifdef Q_OS_LINUX
    if (dynamic_cast<const SystemClock *>(&clock))
        m_descriptor = timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
    if (m_descriptor >= 0) {
        m_notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
        connect(m_notifier, &QSocketNotifier::activated, this, &WakeTimer::readDescriptor);
        arm();
        return;
    }
#endif
    m_timer = new QTimer(this);
    m_timer->setTimerType(Qt::PreciseTimer);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &WakeTimer::checkTimer);
}

WakeTimer::~WakeTimer()
{
#ifdef Q_OS_LINUX
    delete m_notifier; // before its descriptor goes
    if (m_descriptor >= 0)
        ::close(m_descriptor);
#endif
}

void WakeTimer::setMoment(const QDateTime &moment)
{
    if (moment == m_moment)
        return;
    m_moment = moment;
    arm();
}

void WakeTimer::arm()
{
#ifdef Q_OS_LINUX
    if (m_descriptor >= 0) {
        itimerspec when{};
        // Without a moment the timer stands a century ahead: it must stay armed to tell of a clock that was set.
        const qint64 ms = m_moment.isValid() ? m_moment.toMSecsSinceEpoch()
                                             : m_clock.now().addYears(100).toMSecsSinceEpoch();
        when.it_value.tv_sec = time_t(ms / 1000);
        when.it_value.tv_nsec = long(std::max<qint64>(1, (ms % 1000) * 1'000'000));
        if (timerfd_settime(m_descriptor, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, nullptr) != 0)
            qCWarning(lcPublishing, "The wake-up timer could not be set: errno %d", errno);
        return;
    }
#endif
    if (!m_moment.isValid())
        return m_timer->stop();
    const qint64 left = std::max<qint64>(0, m_clock.now().msecsTo(m_moment));
    m_timer->start(std::min(std::chrono::milliseconds(left), std::chrono::milliseconds(1min)));
}

void WakeTimer::readDescriptor()
{
#ifdef Q_OS_LINUX
    quint64 count = 0;
    const bool wasSet = ::read(m_descriptor, &count, sizeof count) < 0 && errno == ECANCELED;
    if (wasSet) {
        arm();
        Q_EMIT clockWasSet();
        return;
    }
    if (count == 0)
        return;
    m_moment = QDateTime();
    arm();
    Q_EMIT rang();
#endif
}

void WakeTimer::checkTimer()
{
    if (m_moment.isValid() && m_clock.now() < m_moment)
        return arm();
    m_moment = QDateTime();
    Q_EMIT rang();
}

} // namespace Postrider
