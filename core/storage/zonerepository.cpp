// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/zonerepository.h"

#include "storage/postrow.h"
#include "storage/query.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

PlannedTime readPlannedTime(Row &row)
{
    PlannedTime time;
    row >> time.post >> time.scheduledFor;
    time.wallTime = wallTimeFromSql(row.take<QString>());
    return time;
}

} // namespace

Result<QStringList> ZoneRepository::inUse()
{
    return fetch(m_db, "zone_in_use"_L1, readOne<QString>).map([](const QList<QString> &zones) {
        return QStringList(zones);
    });
}

Result<QList<PlannedTime>> ZoneRepository::waiting(const QByteArray &zone, const QDateTime &after, PostId next)
{
    const QString last = next.isNull() ? QString() : next.toString();
    return fetch(m_db, "zone_waiting"_L1, readPlannedTime, last, QString::fromUtf8(zone), after);
}

Result<QList<IntegrationId>> ZoneRepository::accounts(const QByteArray &zone)
{
    return fetch(m_db, "zone_accounts"_L1, readOne<IntegrationId>, QString::fromUtf8(zone));
}

} // namespace Postrider
