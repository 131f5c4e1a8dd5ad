// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SendingRepository that looks over all sendings at once.
#include "storage/query.h"
#include "storage/sendingreading.h"
#include "storage/sendingrepository.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

Result<QStringList> SendingRepository::leaseOwners(const QDateTime &now)
{
    return fetch(m_db, "sending_lease_owners"_L1, readOne<QString>, now);
}

Outcome SendingRepository::expireLeases(const QString &owner, const QDateTime &now)
{
    return execute(m_db, "sending_expire_leases"_L1, now, owner, now);
}

Result<QList<DueSending>> SendingRepository::openUntil(const QDateTime &moment)
{
    return fetch(m_db, "sending_open_until"_L1, readDue, moment);
}

Result<int> SendingRepository::wakeUnconfirmed(IntegrationId integration, const QDateTime &now)
{
    return change(m_db, "sending_wake_unconfirmed"_L1, now, integration);
}

} // namespace Postrider
