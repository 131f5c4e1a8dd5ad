// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/analyticsservice.h"

#include <QObject>
#include <QTimer>

namespace Postrider {

// Has what is due of the counters read, once an hour while the program runs. What a network does not answer is asked
// for the next time; nobody is told. GUI thread.
class MetricsRounds final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MetricsRounds)
public:
    explicit MetricsRounds(AnalyticsService &analytics);

    void start(); // with a round at once

private:
    void go();

    AnalyticsService &m_analytics;
    QTimer m_hour;
    bool m_isUnderWay = false;
};

} // namespace Postrider
