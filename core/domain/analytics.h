// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/platformid.h"

#include <QDateTime>

#include <optional>

namespace Postrider {

// One fetch of a published post's counters. What a platform does not give is absent, never 0.
struct Analytics
{
    AnalyticsId id;
    PostId postId;
    IntegrationId integrationId;
    PlatformId platform = PlatformId::Mastodon;
    std::optional<qint64> impressions;
    std::optional<qint64> likes;
    std::optional<qint64> shares;
    std::optional<qint64> comments;
    std::optional<qint64> clicks;
    QDateTime fetchedAt;

    // 100 * (likes + shares + comments + clicks) / impressions, missing terms counted 0; nothing without impressions.
    std::optional<double> engagementRate() const;

    friend bool operator==(const Analytics &, const Analytics &) = default;
};

// One day's counters of a whole account.
struct AccountMetrics
{
    IntegrationId integrationId;
    std::optional<qint64> followers;
    std::optional<qint64> following;
    std::optional<qint64> posts;
    std::optional<qint64> views; // all time
    QDateTime fetchedAt;

    friend bool operator==(const AccountMetrics &, const AccountMetrics &) = default;
};

} // namespace Postrider
