// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/missrepository.h"

#include "storage/query.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

MissedDelivery readMissed(Row &row)
{
    MissedDelivery missed;
    row >> missed.sending >> missed.delivery >> missed.post >> missed.account >> missed.platform >> missed.username
        >> missed.dueAt >> missed.content;
    return missed;
}

} // namespace

Result<QList<MissedDelivery>> MissRepository::held(UserId user)
{
    return fetch(m_db, "miss_held"_L1, readMissed, user, user);
}

} // namespace Postrider
