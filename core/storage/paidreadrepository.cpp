// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/paidreadrepository.h"

#include "storage/query.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

Outcome PaidReadRepository::insert(const Integration &account, const QDateTime &at, int items, qint64 microDollars)
{
    return execute(m_db, "paid_read_insert"_L1, account.id, account.platform, at, items, microDollars);
}

Result<qint64> PaidReadRepository::spentInMonth(PlatformId platform, const QDateTime &moment)
{
    const QDate day = moment.toUTC().date();
    const QDateTime since(QDate(day.year(), day.month(), 1), QTime(0, 0), Qt::UTC);
    return fetchOne(m_db, "paid_read_sum"_L1, readOne<qint64>, platform, since);
}

} // namespace Postrider
