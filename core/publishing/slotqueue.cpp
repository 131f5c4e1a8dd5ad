// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/slotqueue.h"

#include "domain/slots.h"
#include "domain/walltime.h"
#include "storage/postrepository.h"
#include "storage/sendingrepository.h"
#include "storage/slotrepository.h"

namespace Postrider {

namespace {

// Every part of a delivery waits for that moment now.
Outcome dueAt(Database &database, DeliveryId delivery, const QDateTime &at)
{
    SendingRepository repository(database);
    const auto sendings = repository.ofDelivery(delivery);
    if (!sendings)
        return fail(sendings.error());
    for (const Sending &waiting : *sendings) {
        Sending sending = waiting;
        sending.dueAt = sending.notBefore = at;
        if (const auto moved = repository.move(sending.id, SendingEvent::Schedule, sending); !moved)
            return fail(moved.error());
    }
    return {};
}

} // namespace

Outcome putOnSlot(Database &database, DeliveryId delivery, const QDateTime &at)
{
    if (const Outcome due = dueAt(database, delivery, at); !due)
        return due;
    return SlotRepository(database).place(delivery, at, true);
}

// A post's time is the earliest of its deliveries'.
Outcome followDeliveries(Database &database, PostId id, const QDateTime &now)
{
    PostRepository posts(database);
    auto post = posts.byId(id);
    if (!post)
        return fail(post.error());
    const auto sendings = SendingRepository(database).ofPost(id);
    if (!sendings)
        return fail(sendings.error());
    QDateTime earliest;
    for (const Sending &sending : *sendings) {
        const bool isPlanned = sending.part == 1 && sending.dueAt.isValid();
        if (isPlanned && (!earliest.isValid() || sending.dueAt < earliest))
            earliest = sending.dueAt;
    }
    post->scheduledFor = earliest;
    post->wallTime = wallTimeAt(earliest, post->timezone).value_or(QDateTime());
    post->updatedAt = now;
    if (const Outcome updated = posts.update(*post); !updated)
        return updated;
    return posts.deriveStatus(id, now);
}

Result<int> placeAnew(Database &database, IntegrationId account, const QDateTime &now)
{
    SlotRepository repository(database);
    const auto slots = repository.ofIntegration(account);
    if (!slots)
        return fail(slots.error());
    const auto queue = repository.placed(account, now);
    if (!queue)
        return fail(queue.error());
    auto taken = repository.taken(account, now.addSecs(-60));
    if (!taken)
        return fail(taken.error());
    for (const PlacedDelivery &placed : *queue)
        taken->removeOne(placed.at);
    int moved = 0;
    for (const PlacedDelivery &placed : *queue) {
        const auto free = nextFreeSlot(*slots, *taken, now);
        if (!free)
            return 0;
        taken->append(*free);
        if (*free == placed.at)
            continue;
        if (const Outcome put = putOnSlot(database, placed.delivery, *free); !put)
            return fail(put.error());
        if (const Outcome followed = followDeliveries(database, placed.post, now); !followed)
            return fail(followed.error());
        ++moved;
    }
    return moved;
}

} // namespace Postrider
