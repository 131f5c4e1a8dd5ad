// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/analytics.h"

namespace Postrider {

class Database;

// Counters of whole accounts, one row a day.
class AccountMetricsRepository final
{
public:
    explicit AccountMetricsRepository(Database &database) : m_db(database) {}

    [[nodiscard]] Outcome put(const AccountMetrics &row);                        // in place of the same day's
    [[nodiscard]] Result<bool> has(IntegrationId integration, const QDate &day); // day: in UTC
    [[nodiscard]] Result<QList<AccountMetrics>> of(IntegrationId integration);   // oldest first
    // Of all accounts there, what was fetched before.
    [[nodiscard]] Outcome forget(PlatformId platform, const QDateTime &before);

private:
    Database &m_db;
};

} // namespace Postrider
