// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/queueplaces.h"

#include "domain/walltime.h"
#include "publishing/slotqueue.h"
#include "storage/integrationrepository.h"
#include "storage/postrepository.h"
#include "storage/slotrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SlotService)
};

using State = Sending::State;

Outcome closeUpOne(Database &database, const QueuePlace &left, const QDateTime &now)
{
    // A posting time that is past is no use to anybody.
    if (left.at <= now)
        return {};
    const auto behind = SlotRepository(database).placed(left.account, left.at);
    if (!behind)
        return fail(behind.error());
    QDateTime free = left.at;
    for (const PlacedDelivery &next : *behind) {
        if (const Outcome moved = putOnSlot(database, next.delivery, free); !moved)
            return moved;
        if (const Outcome followed = followDeliveries(database, next.post, now); !followed)
            return followed;
        free = next.at;
    }
    return {};
}

bool isSameMinute(const QDateTime &a, const QDateTime &b)
{
    return a.toSecsSinceEpoch() / 60 == b.toSecsSinceEpoch() / 60;
}

} // namespace

Result<QDateTime> nextFreeFor(Database &database, const Integration &account, const QDateTime &after)
{
    SlotRepository repository(database);
    const auto slots = repository.ofIntegration(account.id);
    if (!slots)
        return fail(slots.error());
    const auto taken = repository.taken(account.id, after.addSecs(-60));
    if (!taken)
        return fail(taken.error());
    const auto free = nextFreeSlot(*slots, *taken, after);
    if (!free)
        return fail(Error::Kind::NoPostingTime,
                    Words::tr("%1 has no posting times: add some, or choose a time.").arg(account.platformUsername));
    return *free;
}

Outcome placeInQueue(Database &database, PostPlan &plan, const QDateTime &now)
{
    QDateTime earliest;
    for (Delivery &delivery : plan.deliveries) {
        const auto account = IntegrationRepository(database).byId(delivery.integrationId);
        if (!account)
            return fail(account.error());
        const auto free = nextFreeFor(database, *account, now);
        if (!free)
            return fail(free.error());
        delivery.scheduledFor = *free;
        delivery.isQueued = true;
        for (Sending &sending : plan.sendings) {
            if (sending.deliveryId == delivery.id)
                sending.dueAt = sending.notBefore = *free;
        }
        earliest = earliest.isValid() ? std::min(earliest, *free) : *free;
    }
    plan.post.scheduledFor = earliest;
    plan.post.wallTime = wallTimeAt(earliest, plan.post.timezone).value_or(QDateTime());
    return {};
}

Outcome placeInQueue(Database &database, const Post &post, const QDateTime &now)
{
    const auto deliveries = PostRepository(database).deliveries(post.id);
    if (!deliveries)
        return fail(deliveries.error());
    for (const Delivery &delivery : *deliveries) {
        const auto account = IntegrationRepository(database).byId(delivery.integrationId);
        if (!account)
            return fail(account.error());
        const auto free = nextFreeFor(database, *account, now);
        if (!free)
            return fail(free.error());
        if (const Outcome placed = putOnSlot(database, delivery.id, *free); !placed)
            return placed;
    }
    return followDeliveries(database, post.id, now);
}

Result<QList<QueuePlace>> queuePlacesOf(Database &database, PostId id)
{
    const auto deliveries = PostRepository(database).deliveries(id);
    if (!deliveries)
        return fail(deliveries.error());
    QList<QueuePlace> places;
    for (const Delivery &delivery : *deliveries) {
        const bool isWaiting = delivery.state == State::Waiting || delivery.state == State::Held;
        if (delivery.isQueued && isWaiting)
            places << QueuePlace{delivery.integrationId, delivery.id, delivery.scheduledFor};
    }
    return places;
}

void keepPlaces(PostPlan &plan, const QList<QueuePlace> &places)
{
    for (Delivery &delivery : plan.deliveries) {
        const auto place = std::find_if(places.begin(), places.end(),
                                        [&](const QueuePlace &one) { return one.account == delivery.integrationId; });
        if (place == places.end())
            continue;
        delivery.scheduledFor = place->at;
        delivery.isQueued = true;
        for (Sending &sending : plan.sendings) {
            if (sending.deliveryId == delivery.id)
                sending.dueAt = sending.notBefore = place->at;
        }
    }
}

Outcome closeUp(Database &database, const QList<QueuePlace> &left, const QDateTime &now)
{
    for (const QueuePlace &place : left) {
        if (const Outcome closed = closeUpOne(database, place, now); !closed)
            return closed;
    }
    return {};
}

Outcome forgetPlaces(Database &database, const QList<QueuePlace> &places)
{
    for (const QueuePlace &place : places) {
        if (const Outcome forgotten = SlotRepository(database).place(place.delivery, {}, false); !forgotten)
            return forgotten;
    }
    return {};
}

Outcome rejoinQueue(Database &database, const Post &post, const QDateTime &now)
{
    const auto places = queuePlacesOf(database, post.id);
    if (!places)
        return fail(places.error());
    bool hasMoved = false;
    for (const QueuePlace &place : *places) {
        const auto taken = SlotRepository(database).taken(place.account, place.at.addSecs(-60));
        if (!taken)
            return fail(taken.error());
        const auto isThere = [&place](const QDateTime &one) { return isSameMinute(one, place.at); };
        // Its own delivery is among them.
        if (place.at > now && std::count_if(taken->begin(), taken->end(), isThere) <= 1)
            continue;
        const auto account = IntegrationRepository(database).byId(place.account);
        if (!account)
            return fail(account.error());
        const auto free = nextFreeFor(database, *account, now);
        if (!free && free.error().kind == Error::Kind::NoPostingTime)
            continue;
        if (!free)
            return fail(free.error());
        if (const Outcome moved = putOnSlot(database, place.delivery, *free); !moved)
            return moved;
        hasMoved = true;
    }
    return hasMoved ? followDeliveries(database, post.id, now) : Outcome();
}

} // namespace Postrider
