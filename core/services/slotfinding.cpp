// SPDX-License-Identifier: GPL-3.0-or-later
// SlotService's look ahead: which posting times of an account are free.
#include "services/slotservice.h"

#include "services/lookup.h"
#include "storage/slotrepository.h"

namespace Postrider {

QFuture<Result<QList<QDateTime>>> SlotService::freeTimes(Actor actor, IntegrationId id, QDateTime after, int atMost)
{
    return m_parts.store.run([actor, id, after, atMost](Database &database) -> Result<QList<QDateTime>> {
        const auto account = accountFor(database, actor, id);
        if (!account)
            return fail(account.error());
        SlotRepository repository(database);
        const auto slots = repository.ofIntegration(id);
        const auto taken = repository.taken(id, after.addSecs(-60));
        if (!slots || !taken)
            return fail(slots ? taken.error() : slots.error());
        if (slots->isEmpty())
            return fail(Error::Kind::NoPostingTime);
        QList<QDateTime> full = *taken;
        QList<QDateTime> free;
        while (free.size() < atMost) {
            const auto next = nextFreeSlot(*slots, full, after);
            if (!next)
                break;
            free << *next;
            full << *next;
        }
        return free;
    });
}

} // namespace Postrider
