// SPDX-License-Identifier: GPL-3.0-or-later
// AnalyticsService's view of one account.
#include "services/analyticsservice.h"

#include "services/grants.h"
#include "services/lookup.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kAtMost = 1000;

}

QFuture<Result<QList<MeasuredPost>>> AnalyticsService::ofAccount(Actor actor, IntegrationId id, QDateTime from,
                                                                 QDateTime until)
{
    return m_parts.store.run([actor, id, from, until](Database &database) -> Result<QList<MeasuredPost>> {
        if (const Outcome allowed = mayRead(actor, u"analytics:read"_s); !allowed)
            return fail(allowed.error());
        if (const auto account = targetFor(database, actor, id); !account)
            return fail(account.error());
        return AnalyticsRepository(database).measured(id, from, until, kAtMost);
    });
}

} // namespace Postrider
