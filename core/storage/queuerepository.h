// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/platformid.h"

#include <QDateTime>
#include <QList>

namespace Postrider {

class Database;

// One delivery that goes out by itself at that time.
struct QueuedDelivery
{
    PostId post;
    QDateTime at;
    PlatformId platform = PlatformId::Mastodon;
    QString content;
};

// The queue as status lines sum it up. A null user: everybody's.
class QueueRepository final
{
public:
    explicit QueueRepository(Database &database) : m_db(database) {}

    // Soonest first: all deliveries of the first five posts, and perhaps of some more.
    [[nodiscard]] Result<QList<QueuedDelivery>> next(UserId user);
    // Everybody's posts that are to go out by then, without those that a pause keeps beyond their time.
    [[nodiscard]] Result<int> postsDue(const QDateTime &until);
    // Those with a label that is paused beyond that moment.
    [[nodiscard]] Result<QList<PostId>> pausedPosts(const QDateTime &moment);
    [[nodiscard]] Result<int> postsUnderWay(UserId user);
    // Sendings whose last try reached nobody are as if they had not been tried, and tell of no such attempt.
    [[nodiscard]] Outcome forgiveUnreached();

private:
    Database &m_db;
};

} // namespace Postrider
