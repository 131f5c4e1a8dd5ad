// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/post.h"
#include "domain/slots.h"
#include "services/parts.h"

#include <QFuture>
#include <QJsonObject>

namespace Postrider {

// An account's posting times, and what a change of them did.
struct PostingTimes
{
    IntegrationId account;
    QList<Slot> slots;  // by weekday and time
    QDateTime nextFree; // null: there is none
    int moved = 0;      // posts of its queue that went to another posting time by this change

    friend bool operator==(const PostingTimes &, const PostingTimes &) = default;
};

QJsonObject toJson(const PostingTimes &times);

// Posting times of accounts, and their queues. A slot without a zone gets the zone of who asks. Where posting times
// change, the queue goes to the new ones in the same order; without any it stays where it is.
class SlotService final
{
public:
    explicit SlotService(ServiceParts parts) : m_parts(std::move(parts)) {}

    QFuture<Result<PostingTimes>> list(Actor actor, IntegrationId account);
    QFuture<Result<PostingTimes>> set(Actor actor, IntegrationId account, QList<Slot> slots); // in place of all
    QFuture<Result<PostingTimes>> add(Actor actor, IntegrationId account,
                                      QList<Slot> slots); // Conflict: has one of them
    QFuture<Result<PostingTimes>> remove(Actor actor, IntegrationId account, QList<Slot> slots); // NotFound

    // The account's next free posting times after a moment, soonest first. NoPostingTime when it has none.
    QFuture<Result<QList<QDateTime>>> freeTimes(Actor actor, IntegrationId account, QDateTime after, int atMost);

    // A draft, or a post that waits, goes to the end of the queue of each of its accounts. NoPostingTime when one has
    // no posting times; nothing is changed then.
    QFuture<Result<Post>> enqueue(Actor actor, PostId post);

private:
    using Change = std::function<Outcome(Database &, IntegrationId, const QList<Slot> &)>;
    QFuture<Result<PostingTimes>> change(Actor actor, IntegrationId account, QList<Slot> slots, Change change);

    ServiceParts m_parts;
};

} // namespace Postrider
