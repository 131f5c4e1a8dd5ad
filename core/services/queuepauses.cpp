// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pausing.h"
#include "services/queueservice.h"
#include "storage/pauserepository.h"

namespace Postrider {

QFuture<Result<QList<Pause>>> QueueService::pauses(Actor actor)
{
    return m_parts.store.run(
        [actor, now = m_parts.clock.now()](Database &database) { return pausesSeenBy(database, actor, now); });
}

QFuture<Result<Pause>> QueueService::pause(Actor actor, Pause pause)
{
    return m_parts.store.run([actor, pause, now = m_parts.clock.now(), changed = m_parts.storeChanged](Database &db) {
        const auto begun = beginPause(db, actor, pause, now);
        if (begun)
            changed();
        return begun;
    });
}

QFuture<Outcome> QueueService::resume(Actor actor, Pause pause)
{
    return m_parts.store.run([actor, pause, now = m_parts.clock.now(), changed = m_parts.storeChanged](Database &db) {
        const Outcome ended = endPause(db, actor, pause, now);
        if (ended)
            changed();
        return ended;
    });
}

QFuture<Result<bool>> QueueService::isPaused()
{
    return m_parts.store.run(
        [now = m_parts.clock.now()](Database &database) { return PauseRepository(database).isAllPaused(now); });
}

} // namespace Postrider
