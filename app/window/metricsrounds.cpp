// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/metricsrounds.h"

#include "base/logging.h"
#include "models/answer.h"

namespace Postrider {

using namespace std::chrono_literals;

MetricsRounds::MetricsRounds(AnalyticsService &analytics) : m_analytics(analytics)
{
    m_hour.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_hour, &QTimer::timeout, this, &MetricsRounds::go);
}

void MetricsRounds::start()
{
    m_hour.start(1h);
    go();
}

void MetricsRounds::go()
{
    if (std::exchange(m_isUnderWay, true))
        return;
    answer(m_analytics.fetchDue(), this, [this](const Result<QList<Analytics>> &rows) {
        m_isUnderWay = false;
        if (!rows)
            qCInfo(lcApp, "Counters: %s", qPrintable(rows.error().detail));
    });
}

} // namespace Postrider
