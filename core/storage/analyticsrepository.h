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
    QDateTime fetchedAt; // of its last counters; null: none yet
};

// When a post was published on one account, and what was last fetched of it.
struct MeasuredPost
{
    QDateTime publishedAt;
    Analytics latest;
};

// Fetched counters; every fetch is kept.
class AnalyticsRepository final
{
public:
    explicit AnalyticsRepository(Database &database) : m_db(database) {}

    [[nodiscard]] Outcome insert(const Analytics &row);
    [[nodiscard]] Result<QList<Analytics>> ofPost(PostId id);       // oldest first
    [[nodiscard]] Result<QList<Analytics>> latestOfPost(PostId id); // the newest of each integration
    // Of one account's posts that were published then, the latest first; at most that many.
    [[nodiscard]] Result<QList<MeasuredPost>> measured(IntegrationId integration, const QDateTime &from,
                                                       const QDateTime &until, int limit);
    // What was fetched there before.
    [[nodiscard]] Outcome forget(PlatformId platform, const QDateTime &before);
    // Part 1 of deliveries that are out, of one account, newest first.
    [[nodiscard]] Result<QList<MeasurablePost>> measurable(IntegrationId integration, int limit);

private:
    Database &m_db;
};

} // namespace Postrider
