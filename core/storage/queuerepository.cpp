// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/queuerepository.h"

#include "storage/query.h"

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

QueuedDelivery readQueued(Row &row)
{
    QueuedDelivery queued;
    row >> queued.post >> queued.at >> queued.platform >> queued.content;
    return queued;
}

} // namespace

Result<QList<QueuedDelivery>> QueueRepository::next(UserId user)
{
    return fetch(m_db, "queue_next"_L1, readQueued, user, user);
}

Result<int> QueueRepository::postsDue(const QDateTime &until)
{
    return fetchOne(m_db, "queue_posts_due"_L1, readOne<int>, until);
}

Result<QList<PostId>> QueueRepository::pausedPosts(const QDateTime &moment)
{
    return fetch(m_db, "queue_paused_posts"_L1, readOne<PostId>, moment);
}

Result<int> QueueRepository::postsUnderWay(UserId user)
{
    return fetchOne(m_db, "queue_under_way"_L1, readOne<int>, user, user);
}

Outcome QueueRepository::forgiveUnreached()
{
    auto together = Together::begin(m_db);
    if (!together)
        return fail(together.error());
    if (const Outcome withdrawn = execute(m_db, "queue_withdraw_unreached"_L1); !withdrawn)
        return withdrawn;
    if (const Outcome forgiven = execute(m_db, "queue_forgive_unreached"_L1); !forgiven)
        return forgiven;
    return together->commit();
}

} // namespace Postrider
