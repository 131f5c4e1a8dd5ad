// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/metricsplan.h"

namespace Postrider {

namespace {

bool isTooSoon(const MeasurablePost &post, const MetricsLeave &leave, const QDateTime &now)
{
    const bool mayAskAgain = leave.occasion == ReadingOccasion::Asked && !leave.rules.costsMoney;
    return !mayAskAgain && post.fetchedAt.isValid() && post.fetchedAt.addSecs(leave.rules.everyHours * 3600) > now;
}

bool isTooOld(const MeasurablePost &post, const MetricsRules &rules, const QDateTime &now)
{
    return rules.untilAgeDays > 0 && post.publishedAt.addDays(rules.untilAgeDays) <= now;
}

} // namespace

MetricsPlan planMetrics(const QList<MeasurablePost> &posts, const MetricsLeave &leave, const QDateTime &now)
{
    MetricsPlan plan;
    qint64 money = leave.rules.costsMoney ? leave.money : std::numeric_limits<qint64>::max();
    for (const MeasurablePost &post : posts) {
        if (isTooSoon(post, leave, now) || isTooOld(post, leave.rules, now))
            continue;
        if (leave.rules.costsMoney && leave.costEach > money) {
            ++plan.tooDear;
            continue;
        }
        money -= leave.rules.costsMoney ? leave.costEach : 0;
        if (plan.batches.isEmpty() || plan.batches.last().size() >= leave.rules.atOnce)
            plan.batches << QStringList();
        plan.batches.last() << post.platformPostId;
    }
    return plan;
}

} // namespace Postrider
