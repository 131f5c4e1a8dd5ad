// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/analyticsrepository.h"

#include "storage/query.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

Analytics readAnalytics(Row &row)
{
    Analytics a;
    row >> a.id >> a.postId >> a.integrationId >> a.platform >> a.impressions >> a.likes >> a.shares >> a.comments
        >> a.clicks >> a.fetchedAt;
    return a;
}

MeasurablePost readMeasurable(Row &row)
{
    MeasurablePost post;
    row >> post.postId >> post.integrationId >> post.platformPostId >> post.publishedAt >> post.fetchedAt;
    return post;
}

MeasuredPost readMeasured(Row &row)
{
    MeasuredPost post;
    row >> post.publishedAt;
    post.latest = readAnalytics(row);
    return post;
}

} // namespace

Outcome AnalyticsRepository::insert(const Analytics &a)
{
    return execute(m_db, "analytics_insert"_L1, a.id, a.postId, a.integrationId, a.platform, a.impressions, a.likes,
                   a.shares, a.comments, a.clicks, a.fetchedAt);
}

Result<QList<Analytics>> AnalyticsRepository::ofPost(PostId id)
{
    return fetch(m_db, "analytics_of_post"_L1, readAnalytics, id);
}

Result<QList<Analytics>> AnalyticsRepository::latestOfPost(PostId id)
{
    return fetch(m_db, "analytics_latest_of_post"_L1, readAnalytics, id);
}

Result<QList<MeasuredPost>> AnalyticsRepository::measured(IntegrationId integration, const QDateTime &from,
                                                          const QDateTime &until, int limit)
{
    return fetch(m_db, "analytics_measured"_L1, readMeasured, integration, from, until, limit);
}

Outcome AnalyticsRepository::forget(PlatformId platform, const QDateTime &before)
{
    return execute(m_db, "analytics_forget"_L1, platform, before);
}

Result<QList<MeasurablePost>> AnalyticsRepository::measurable(IntegrationId integration, int limit)
{
    return fetch(m_db, "analytics_measurable"_L1, readMeasurable, integration, limit);
}

} // namespace Postrider
