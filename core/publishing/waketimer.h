// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QObject>

#include <memory>

class QSocketNotifier;
class QTimer;

namespace Postrider {

// Rings at a wall-clock moment, also after sleep and when the clock is set. On Linux a timerfd on
// CLOCK_REALTIME: it costs no wake-up until then. Elsewhere, and under a clock that is not the system's, a
// precise timer of at most a minute looks at the clock.
class WakeTimer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WakeTimer)
public:
    explicit WakeTimer(const Clock &clock, QObject *parent = nullptr);
    ~WakeTimer() override;

    void setMoment(const QDateTime &moment); // null: never
    QDateTime moment() const { return m_moment; }

Q_SIGNALS:
    void rang();
    void clockWasSet(); // forwards or backwards; look at everything again

private:
    void arm();
    void readDescriptor();
    void checkTimer();

    const Clock &m_clock;
    QDateTime m_moment;
    int m_descriptor = -1;
    QSocketNotifier *m_notifier = nullptr;
    QTimer *m_timer = nullptr;
};

} // namespace Postrider
