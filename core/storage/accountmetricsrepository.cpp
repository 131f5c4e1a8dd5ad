// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accountmetricsrepository.h"

#include "storage/query.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

AccountMetrics readMetrics(Row &row)
{
    AccountMetrics metrics;
    row >> metrics.integrationId >> metrics.followers >> metrics.following >> metrics.posts >> metrics.views
        >> metrics.fetchedAt;
    return metrics;
}

QString dayOf(const QDateTime &moment)
{
    return moment.toUTC().date().toString(Qt::ISODate);
}

} // namespace

Outcome AccountMetricsRepository::put(const AccountMetrics &row)
{
    return execute(m_db, "account_metrics_put"_L1, row.integrationId, dayOf(row.fetchedAt), row.followers,
                   row.following, row.posts, row.views, row.fetchedAt);
}

Result<bool> AccountMetricsRepository::has(IntegrationId integration, const QDate &day)
{
    return fetchOne(m_db, "account_metrics_has"_L1, readOne<bool>, integration, day.toString(Qt::ISODate));
}

Result<QList<AccountMetrics>> AccountMetricsRepository::of(IntegrationId integration)
{
    return fetch(m_db, "account_metrics_of"_L1, readMetrics, integration);
}

Outcome AccountMetricsRepository::forget(PlatformId platform, const QDateTime &before)
{
    return execute(m_db, "account_metrics_forget"_L1, before, platform);
}

} // namespace Postrider
