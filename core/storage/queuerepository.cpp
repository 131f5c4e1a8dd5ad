// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/queuerepository.h"

#include "storage/postrow.h"
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

FailedPost readFailed(Row &row)
{
    FailedPost failed;
    row >> failed.post >> failed.triedAt;
    return failed;
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

Result<QList<PostId>> QueueRepository::undecided(UserId user)
{
    return fetch(m_db, "queue_undecided"_L1, readOne<PostId>, user, user);
}

Result<QList<FailedPost>> QueueRepository::failed(UserId user, const QDateTime &from, const QDateTime &until)
{
    return fetch(m_db, "queue_failed"_L1, readFailed, firstPositionAt(from), firstPositionAt(until), user, user);
}

Outcome QueueRepository::forgiveUnreached()
{
    return execute(m_db, "queue_forgive_unreached"_L1);
}

Result<int> QueueRepository::accountsToReconnect(UserId user)
{
    return fetchOne(m_db, "queue_accounts_to_reconnect"_L1, readOne<int>, user, user);
}

} // namespace Postrider
