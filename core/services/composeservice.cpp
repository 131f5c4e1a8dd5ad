// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/composeservice.h"

#include "services/composelayout.h"
#include "services/deed.h"
#include "services/findings.h"
#include "services/gate.h"
#include "services/grants.h"
#include "services/handedoverpost.h"
#include "services/lookup.h"
#include "services/medialookup.h"
#include "services/postsendings.h"
#include "services/queueplaces.h"
#include "storage/database.h"
#include "storage/postrepository.h"
#include "storage/workingcopyrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds kLongestGrace = 30s;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ComposeService)
};

// The post that a copy changes, still as the copy found it; nothing for a new one.
Result<std::optional<Post>> storedFor(Database &database, const Actor &actor, const WorkingCopy &copy)
{
    if (copy.post.isNull()) {
        const auto twin = PostRepository(database).byId(PostId::fromString(copy.id.toString()));
        if (twin)
            return fail(Error::Kind::Conflict, Words::tr("This post was stored already."));
        return std::nullopt;
    }
    const auto post = writablePostFor(database, actor, copy.post);
    if (!post)
        return fail(post.error());
    if (post->revision != copy.revision)
        return fail(Error::Kind::Conflict,
                    Words::tr("The post was changed meanwhile: it is at revision %1.").arg(post->revision));
    if (const Outcome outcome = refuseStarted(database, post->id); !outcome)
        return fail(outcome.error());
    return std::optional(*post);
}

// Where nobody touched the time it keeps its posting times; the answer is those that it gives up.
Result<QList<QueuePlace>> settlePlaces(Database &database, const Post &stored, PostPlan &plan)
{
    auto places = queuePlacesOf(database, stored.id);
    if (!places || plan.post.scheduledFor != stored.scheduledFor)
        return places;
    keepPlaces(plan, *places);
    places->removeIf([&plan](const QueuePlace &place) { return plan.post.platforms.contains(place.account); });
    return places;
}

// It was promised for now all the same: what a person takes back in time was not late.
void holdBack(PostPlan &plan, std::chrono::seconds grace)
{
    for (Sending &sending : plan.sendings) {
        if (sending.notBefore.isValid())
            sending.notBefore = sending.notBefore.addSecs(grace.count());
    }
}

Outcome write(Database &database, const Registry &registry, const PostPlan &plan, bool isNew, const QDateTime &now)
{
    PostRepository posts(database);
    if (isNew)
        return posts.insert(plan.post, plan.deliveries, plan.sendings);
    if (const Outcome updated = posts.update(plan.post); !updated)
        return updated;
    const auto isHeld = isHandedOver(database, plan.post.id);
    if (!isHeld)
        return fail(isHeld.error());
    if (*isHeld)
        return writeOverHandedOver(database, registry, plan, now);
    return posts.replaceDeliveries(plan.post.id, plan.deliveries, plan.sendings);
}

// What happens to a copy, and what a person says to it by that.
struct Storing
{
    NewPost::Timing timing = NewPost::Timing::Draft;
    std::chrono::seconds grace{0};
    Consent consent = Consent::NotAsked;
};

Outcome writePlan(Database &database, const Registry &registry, const Post *stored, PostPlan &plan,
                  const QDateTime &now)
{
    const auto left = stored ? settlePlaces(database, *stored, plan) : Result<QList<QueuePlace>>();
    if (!left)
        return fail(left.error());
    if (const Outcome written = write(database, registry, plan, !stored, now); !written)
        return written;
    if (const Outcome closed = closeUp(database, *left, now); !closed)
        return closed;
    return PostRepository(database).deriveStatus(plan.post.id, now);
}

// What the audit says of it: a draft that gets its time was scheduled, whatever else was changed with it.
QString verbFor(const Post *known, NewPost::Timing timing)
{
    if (!known)
        return u"post.add"_s;
    if (timing == NewPost::Timing::Now)
        return u"post.publish"_s;
    const bool isScheduled = known->status == Post::Status::Draft && timing != NewPost::Timing::Draft;
    return isScheduled ? u"post.schedule"_s : u"post.edit"_s;
}

// One deed: check, write, derive, hold what has to wait, and the working copy goes.
Result<Post> store(Database &database, const ServiceParts &parts, const Actor &actor, const WorkingCopy &copy,
                   Storing how)
{
    auto deed = Deed::begin(database, parts, actor, Deed::Open::ToAssistants);
    if (!deed)
        return fail(deed.error());
    if (!deed->before().isEmpty())
        return writableOrTrashedPostFor(database, actor, PostId::fromString(deed->before()));
    const auto stored = storedFor(database, actor, copy);
    if (!stored)
        return fail(stored.error());
    const Post *known = stored->has_value() ? &**stored : nullptr;
    auto gate = Gate::before(database, actor, known ? known->id : PostId());
    if (!gate)
        return fail(gate.error());
    // A scheduled post that is saved stays one.
    if (how.timing == NewPost::Timing::Draft && known && known->status == Post::Status::Scheduled)
        how.timing = NewPost::Timing::At;
    auto plan = planComposition(database, parts.registry, actor, copy, how.timing, known, deed->now());
    if (!plan)
        return fail(plan.error());
    if (how.timing == NewPost::Timing::Now)
        holdBack(*plan, std::clamp(how.grace, 0s, kLongestGrace));
    if (const Outcome written = writePlan(database, parts.registry, known, *plan, deed->now()); !written)
        return fail(written.error());
    const auto post = gate->after(plan->post.id, deed->now(), how.consent);
    if (!post)
        return post;
    if (const Outcome discarded = WorkingCopyRepository(database).discard(actor.id, copy.id); !discarded)
        return fail(discarded.error());
    if (const Outcome done = deed->finish(verbFor(known, how.timing), plan->post.id.toString()); !done)
        return fail(done.error());
    return post;
}

Result<OpenedPost> openedPost(Database &database, const Registry &registry, const Actor &actor, PostId id)
{
    if (const Outcome allowed = mayCompose(actor); !allowed)
        return fail(allowed.error());
    const auto post = writablePostFor(database, actor, id);
    if (!post)
        return fail(post.error());
    const auto composition = compositionOf(database, registry, *post);
    if (!composition)
        return fail(composition.error());
    QList<MediaId> ids;
    for (const Composition::Part &part : composition->parts)
        ids += part.media;
    const auto media = mediaFor(database, actor, ids);
    if (!media)
        return fail(media.error());
    return OpenedPost{*composition, *media, *post};
}

NewPost::Timing planned(ComposeService::Timing timing)
{
    switch (timing) {
    case ComposeService::Timing::AtWallTime: return NewPost::Timing::At;
    case ComposeService::Timing::Now: return NewPost::Timing::Now;
    case ComposeService::Timing::Queue: return NewPost::Timing::Queue;
    }
    Q_UNREACHABLE();
}

} // namespace

QFuture<Outcome> ComposeService::keep(Actor actor, WorkingCopy copy)
{
    return m_parts.store.run([actor, copy, now = m_parts.clock.now()](Database &database) mutable -> Outcome {
        if (const Outcome person = personsOnly(actor); !person)
            return person;
        copy.savedAt = now;
        return WorkingCopyRepository(database).keep(actor.id, copy);
    });
}

QFuture<Result<QList<WorkingCopy>>> ComposeService::kept(Actor actor)
{
    return m_parts.store.run([actor](Database &database) -> Result<QList<WorkingCopy>> {
        const Outcome person = personsOnly(actor);
        return person ? WorkingCopyRepository(database).ofUser(actor.id) : fail(person.error());
    });
}

QFuture<Outcome> ComposeService::discard(Actor actor, WorkingCopyId id)
{
    return m_parts.store.run([actor, id](Database &database) {
        const Outcome person = personsOnly(actor);
        return person ? WorkingCopyRepository(database).discard(actor.id, id) : person;
    });
}

QFuture<Result<OpenedPost>> ComposeService::open(Actor actor, PostId id)
{
    return m_parts.store.run(
        [parts = m_parts, actor, id](Database &database) { return openedPost(database, parts.registry, actor, id); });
}

QFuture<Result<Post>> ComposeService::saveDraft(Actor actor, WorkingCopy copy)
{
    return m_parts.store.run(
        [parts = m_parts, actor, copy](Database &database) { return store(database, parts, actor, copy, {}); });
}

QFuture<Result<Post>> ComposeService::schedule(Actor actor, WorkingCopy copy, Timing timing, std::chrono::seconds grace)
{
    return m_parts.store.run([parts = m_parts, actor, copy, timing, grace](Database &database) {
        return store(database, parts, actor, copy, {planned(timing), grace, Consent::Given});
    });
}

QFuture<Result<QList<Finding>>> ComposeService::findings(Actor actor, WorkingCopy copy, Timing timing)
{
    return m_parts.store.run([parts = m_parts, actor, copy, timing](Database &database) -> Result<QList<Finding>> {
        if (const Outcome allowed = mayCompose(actor); !allowed)
            return fail(allowed.error());
        return findingsOf(database, parts.registry, actor, copy, planned(timing), parts.clock.now());
    });
}

} // namespace Postrider
