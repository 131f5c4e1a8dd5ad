// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules.h"
#include "storage/analyticsrepository.h"

#include <limits>

namespace Postrider {

// Why counters are read: a person asked, or it is time to.
enum class ReadingOccasion { Asked, Round };

// What one reading of an account may ask for.
struct MetricsLeave
{
    MetricsRules rules;
    ReadingOccasion occasion = ReadingOccasion::Asked;
    qint64 costEach = 0;                               // millionths of a dollar a post
    qint64 money = std::numeric_limits<qint64>::max(); // that may be spent now
};

struct MetricsPlan
{
    QList<QStringList> batches; // ids on the network, each list for one run of the recipe
    int tooDear = 0;            // posts that are left out because reading them would cost too much

    friend bool operator==(const MetricsPlan &, const MetricsPlan &) = default;
};

// posts: the latest first, which go first where there is not money for all. A person may ask again at
// any time where it costs nothing; what costs money is read as seldom as the rules say, whoever asks.
// Rounds leave older posts longer alone.
MetricsPlan planMetrics(const QList<MeasurablePost> &posts, const MetricsLeave &leave, const QDateTime &now);

} // namespace Postrider
