// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/charges.h"

#include "storage/quotarepository.h"

namespace Postrider {

Outcome charge(Database &database, const Platform &platform, const Use &use, const QDateTime &now)
{
    const Cost cost = platform.cost(use, {});
    if (cost.quota <= 0)
        return {};
    return QuotaRepository(database).insert(platform.id(), {cost.quota, 0}, now);
}

} // namespace Postrider
