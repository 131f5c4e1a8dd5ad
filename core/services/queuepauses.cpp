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
    return m_parts.store.run(
        [parts = m_parts, actor, pause](Database &database) { return beginPause(database, parts, actor, pause); });
}

QFuture<Outcome> QueueService::resume(Actor actor, Pause pause)
{
    return m_parts.store.run(
        [parts = m_parts, actor, pause](Database &database) { return endPause(database, parts, actor, pause); });
}

QFuture<Result<bool>> QueueService::isPaused()
{
    return m_parts.store.run(
        [now = m_parts.clock.now()](Database &database) { return PauseRepository(database).isAllPaused(now); });
}

} // namespace Postrider
