// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/postplan.h"

namespace Postrider {

// The queue: each account's posts on its posting times, one behind the other. Everything here happens inside the
// caller's transaction, and moves only deliveries that the queue placed itself and that still wait untried.

// A posting time that a post has on one account.
struct QueuePlace
{
    IntegrationId account;
    DeliveryId delivery;
    QDateTime at;
};

// The account's next free posting time after that moment. NoPostingTime, naming the account, when it has none.
[[nodiscard]] Result<QDateTime> nextFreeFor(Database &database, const Integration &account, const QDateTime &after);

// Puts every delivery of a laid out plan on the next free posting time of its account;
// the post's time is the earliest of them.
[[nodiscard]] Outcome placeInQueue(Database &database, PostPlan &plan, const QDateTime &now);
// The same for a stored post: a draft, or one that waits.
[[nodiscard]] Outcome placeInQueue(Database &database, const Post &post, const QDateTime &now);

// What a post holds in queues.
[[nodiscard]] Result<QList<QueuePlace>> queuePlacesOf(Database &database, PostId id);
// A changed post whose time nobody touched keeps its places.
void keepPlaces(PostPlan &plan, const QList<QueuePlace> &places);
// The post left its queues: later ones of each account move one posting time ahead.
[[nodiscard]] Outcome closeUp(Database &database, const QList<QueuePlace> &left, const QDateTime &now);
// The post's times are its own again.
[[nodiscard]] Outcome forgetPlaces(Database &database, const QList<QueuePlace> &places);
// A post is back from the trash: where others have its posting time now, or it is past, it gets the next free one.
[[nodiscard]] Outcome rejoinQueue(Database &database, const Post &post, const QDateTime &now);

} // namespace Postrider
