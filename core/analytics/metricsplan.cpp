// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/metricsplan.h"

namespace Postrider {

namespace {

// A post's counters move in its first days; later a look a day, then one a week, shows all there is.
int usualHours(const MeasurablePost &post, const QDateTime &now)
{
    const qint64 days = post.publishedAt.daysTo(now);
    return days < 2 ? 1 : days < 14 ? 24 : 24 * 7;
}

bool isTooSoon(const MeasurablePost &post, const MetricsLeave &leave, const QDateTime &now)
{
    const bool isRound = leave.occasion == ReadingOccasion::Round;
    if (!post.fetchedAt.isValid() || (!isRound && !leave.rules.costsMoney))
        return false;
    const int hours = std::max(leave.rules.everyHours, isRound ? usualHours(post, now) : 0);
    return post.fetchedAt.addSecs(hours * 3600) > now;
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
