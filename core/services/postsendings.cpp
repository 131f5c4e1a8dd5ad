// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/postsendings.h"

#include "platforms/registry.h"
#include "services/posttargets.h"
#include "storage/postrepository.h"
#include "storage/sendingrepository.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PostService)
};

} // namespace

Result<Post> derived(Database &database, PostId id, const QDateTime &now)
{
    PostRepository posts(database);
    if (const Outcome outcome = posts.deriveStatus(id, now); !outcome)
        return fail(outcome.error());
    return posts.byId(id);
}

Result<int> applyToAll(Database &database, PostId id, SendingEvent event, const QList<Sending::State> &states,
                       const std::function<void(Sending &)> &change)
{
    SendingRepository repository(database);
    const auto sendings = repository.ofPost(id);
    if (!sendings)
        return fail(sendings.error());
    int count = 0;
    for (const Sending &standing : *sendings) {
        if (!states.contains(standing.state))
            continue;
        Sending sending = standing;
        change(sending);
        if (const auto moved = repository.move(sending.id, event, sending); !moved)
            return fail(moved.error());
        ++count;
    }
    return count;
}

Result<bool> hasAny(Database &database, PostId id, const QList<Sending::State> &states)
{
    const auto sendings = SendingRepository(database).ofPost(id);
    if (!sendings)
        return fail(sendings.error());
    for (const Sending &sending : *sendings) {
        if (states.contains(sending.state))
            return true;
    }
    return false;
}

Result<int> tellScheduler(Database &database, PostId id, const QDateTime &now,
                          const std::function<void(Sending &)> &change)
{
    return applyToAll(database, id, SendingEvent::HandOver, {Sending::State::HandedOver}, [&](Sending &sending) {
        change(sending);
        sending.notBefore = now;
    });
}

Outcome refuseStarted(Database &database, PostId id)
{
    using State = Sending::State;
    const auto isStarted = hasAny(database, id, {State::Sending, State::Published, State::Unconfirmed});
    if (!isStarted)
        return fail(isStarted.error());
    if (*isStarted)
        return fail(Error::Kind::Conflict,
                    Words::tr("The post is being sent or out already and can't be edited here."));
    return {};
}

Outcome checkStored(Database &database, const Registry &registry, const Post &post)
{
    const auto targets = targetsOf(database, post.id);
    if (!targets)
        return fail(targets.error());
    const auto parts = partsOf(database, post);
    if (!parts)
        return fail(parts.error());
    return checkRules(registry, *targets, *parts);
}

} // namespace Postrider
