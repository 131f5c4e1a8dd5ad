// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/integration.h"

namespace Postrider {

class Database;

// What reading counters cost. Written before each request: a broken answer costs as much as a good one.
class PaidReadRepository final
{
public:
    explicit PaidReadRepository(Database &database) : m_db(database) {}

    [[nodiscard]] Outcome insert(const Integration &account, const QDateTime &at, int items, qint64 microDollars);
    // Millionths of a dollar, over all accounts there, in that moment's calendar month (UTC) until now.
    [[nodiscard]] Result<qint64> spentInMonth(PlatformId platform, const QDateTime &moment);

private:
    Database &m_db;
};

} // namespace Postrider
