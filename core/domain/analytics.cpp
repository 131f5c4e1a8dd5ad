// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/analytics.h"

namespace Postrider {

std::optional<double> Analytics::engagementRate() const
{
    if (impressions.value_or(0) <= 0)
        return std::nullopt;
    const qint64 acts = likes.value_or(0) + shares.value_or(0) + comments.value_or(0) + clicks.value_or(0);
    return 100.0 * double(acts) / double(*impressions);
}

} // namespace Postrider
