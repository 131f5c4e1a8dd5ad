// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/analytics.h"

namespace Postrider {

class Database;

// A published sending whose counters can be asked for.
struct MeasurablePost
{
    PostId postId;
    IntegrationId integrationId;
    QString platformPostId;
    QDateTime publishedAt;
};

// Fetched counters; every fetch is kept.
class AnalyticsRepository final
{
public:
    explicit AnalyticsRepository(Database &database) : m_db(database) {}

    [[nodiscard]] Outcome insert(const Analytics &row);
    [[nodiscard]] Result<QList<Analytics>> ofPost(PostId id);       // oldest first
    [[nodiscard]] Result<QList<Analytics>> latestOfPost(PostId id); // the newest of each integration
    // Part 1 of deliveries that are out, of one account, newest first.
    [[nodiscard]] Result<QList<MeasurablePost>> measurable(IntegrationId integration, int limit);

private:
    Database &m_db;
};

} // namespace Postrider
