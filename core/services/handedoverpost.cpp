// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/handedoverpost.h"

#include "platforms/registry.h"
#include "services/postsendings.h"
#include "storage/integrationrepository.h"
#include "storage/postrepository.h"
#include "storage/sendingrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

using State = Sending::State;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ComposeService)
};

Error leftOut(const Registry &registry, const Integration &account)
{
    const Platform *platform = registry.find(account.platform);
    const QString network = platform ? platform->name() : account.platformUsername;
    return {Error::Kind::Conflict,
            Words::tr("%1 holds this post in its own scheduler for %2, so that account can't be left out now. Take the "
                      "post off the schedule first; once %1 has given it back, change its accounts and schedule it "
                      "again.")
                .arg(network, account.platformUsername),
            {},
            {}};
}

Error otherParts(const Integration &account)
{
    return {Error::Kind::Conflict,
            Words::tr("The post is held by the network's own scheduler for %1, so it can't get or lose parts now. Take "
                      "it off the schedule first.")
                .arg(account.platformUsername),
            {},
            {}};
}

// The stored sendings get the planned times; the publisher looks at what is held at once.
Outcome retime(Database &database, const QList<Sending> &stored, const QList<Sending> &planned, const QDateTime &now)
{
    SendingRepository repository(database);
    for (qsizetype i = 0; i < stored.size(); ++i) {
        Sending sending = stored.at(i);
        const bool isHeld = sending.state == State::HandedOver;
        sending.dueAt = planned.at(i).dueAt;
        sending.notBefore = isHeld ? now : planned.at(i).notBefore;
        const auto event = isHeld ? SendingEvent::HandOver : SendingEvent::Schedule;
        if (const auto moved = repository.move(sending.id, event, sending); !moved)
            return fail(moved.error());
    }
    return {};
}

// In the plan the held delivery stands under its stored id, without sendings to insert.
Outcome keep(Database &database, const Registry &registry, const Delivery &held, const QList<Sending> &sendings,
             PostPlan &plan, const QDateTime &now)
{
    const auto account = IntegrationRepository(database).byId(held.integrationId);
    if (!account)
        return fail(account.error());
    const auto delivery = std::find_if(plan.deliveries.begin(), plan.deliveries.end(),
                                       [&](const Delivery &one) { return one.integrationId == held.integrationId; });
    if (delivery == plan.deliveries.end())
        return fail(leftOut(registry, *account));
    QList<Sending> planned;
    for (const Sending &sending : std::as_const(plan.sendings)) {
        if (sending.deliveryId == delivery->id)
            planned << sending;
    }
    if (planned.size() != sendings.size())
        return fail(otherParts(*account));
    plan.sendings.removeIf([id = delivery->id](const Sending &sending) { return sending.deliveryId == id; });
    delivery->id = held.id;
    return retime(database, sendings, planned, now);
}

} // namespace

Result<bool> isHandedOver(Database &database, PostId post)
{
    return hasAny(database, post, {State::HandedOver});
}

Outcome writeOverHandedOver(Database &database, const Registry &registry, PostPlan plan, const QDateTime &now)
{
    PostRepository posts(database);
    const auto stored = posts.deliveries(plan.post.id);
    if (!stored)
        return fail(stored.error());
    for (const Delivery &delivery : *stored) {
        const auto sendings = SendingRepository(database).ofDelivery(delivery.id);
        if (!sendings)
            return fail(sendings.error());
        const bool isHeld = std::any_of(sendings->begin(), sendings->end(),
                                        [](const Sending &one) { return one.state == State::HandedOver; });
        const Outcome kept = isHeld ? keep(database, registry, delivery, *sendings, plan, now) : Outcome();
        if (!kept)
            return kept;
    }
    return posts.replaceOtherDeliveries(plan.post.id, plan.deliveries, plan.sendings);
}

} // namespace Postrider
